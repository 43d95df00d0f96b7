import { describe, expect, test } from "vitest";
import { jamforbar } from "../support/capture.ts";

const similar = (...args: string[]) => jamforbar("similar", ...args);

describe("jamforbar similar", () => {
  test("--json gives the nearest with distances and each key figure's part", async () => {
    const { code, out } = await similar("0126", "--on", "N20048,N28026", "--period", "2020", "--json");
    const result = JSON.parse(out);
    expect(code).toBe(0);
    expect(result).toMatchObject({ municipality: "0126", period: 2020, on: ["N20048", "N28026"], leftOut: [] });
    expect(result.rows).toHaveLength(7);
    const distances = result.rows.map((row: { distance: number }) => row.distance);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    for (const { contributions, name } of result.rows) {
      expect(name).toMatch(/^\p{Lu}/u);
      expect(contributions.N20048 + contributions.N28026).toBeCloseTo(100, 9);
    }
  });

  test("without --period it is the latest year in which the municipality has every key figure", async () => {
    const of = async (on: string) => JSON.parse((await similar("0126", "--on", on, "--json")).out).period;
    expect(await of("N20048")).toBe(2022);
    // U20404 was not published for 2022, and there was no survey of the elderly (U23471) in 2021.
    expect(await of("U20404,N20048")).toBe(2021);
    expect(await of("U20404,U23471")).toBe(2020);
  });

  test("a municipality that lacks a key figure is left out with the reason", async () => {
    const result = JSON.parse((await similar("0126", "--on", "U28519", "--period", "2021", "--json")).out);
    expect(result.leftOut).toContainEqual({
      ...{ municipality: "0140", name: "Nykvarn", missing: { U28519: "skäl ej angivet" } },
    });
  });

  test("in words, among a set, with weights", async () => {
    const { out } = await similar(
      ...["0126", "--on", "N20048,N28026", "--period", "2020", "--among", "huddinge-peers"],
      ...["--weights", "2,1", "--count", "2"],
    );
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toBe("most like Huddinge on N20048, N28026, 2020 (among 7 with every key figure)");
    expect(lines[1]).toMatch(/^ +distance +N20048 +N28026$/);
    expect(lines).toHaveLength(5);
    expect(lines[4]).toMatch(/^Egna beräkningar; underlag från Kolada/);
  });

  test.each([
    [["9999", "--on", "N20048"], 1, /9999 is not a municipality that run huddinge-2016-2022 holds/],
    [["0000", "--on", "N20048"], 1, /0000 is not a municipality/],
    [["0126", "--on", "N99999"], 1, /does not hold key figure N99999/],
    [
      ["0126", "--on", "N20048", "--weights", "1,2"],
      1,
      /--weights must be one for each key figure of --on \(1\), was 2/,
    ],
    [["0126", "--on", "N20048", "--weights", "0"], 2, /use numbers above 0/],
    [["0126", "--on", "U23471", "--period", "2021"], 1, /0126 lacks U23471/],
    [["0126", "--on", "N20048", "--count", "0"], 2, /use a whole number 1–99/],
    [["0126", "--on", "N20048", "--count", "1000"], 2, /use a whole number 1–99/],
    [["0126"], 2, /required option '--on/],
  ])("%j is one clear line", async (args, exit, message) => {
    const { code, err } = await similar(...args);
    expect(code).toBe(exit);
    expect(err).toMatch(message);
    expect(err).toMatch(/^jamforbar: .*\n$/);
  });
});

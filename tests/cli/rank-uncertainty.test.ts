import { describe, expect, test } from "vitest";
import { jamforbar } from "../support/capture.ts";

const args = ["rank", "U28519", "--period", "2021", "--among", "stockholm-county", "--uncertainty"];
type Row = { municipality: string; rank: number; rankInterval: number[] | null; note?: string };

describe("jamforbar rank --uncertainty", () => {
  test("--json adds rankInterval and simultaneous to the rows, and why where there are none", async () => {
    const { code, out, err } = await jamforbar(...args, "--json");
    expect([code, err]).toEqual([0, ""]);
    const { rows, of, uncertainty } = JSON.parse(out) as { rows: Row[]; of: number; uncertainty: unknown };
    expect([of, uncertainty]).toEqual([23, { confidence: 0.95, seed: 1, draws: 10000 }]);
    const row = (area: string) => rows.find(({ municipality }) => municipality === area);
    expect(row("0126")).toEqual({
      ...{ municipality: "0126", name: "Huddinge", value: 88.57142857, rank: 8, rankRange: [8, 8] },
      ...{ rankInterval: [1, 23], simultaneous: [1, 23] },
    });
    expect(row("0128")).toMatchObject({ rankInterval: null, note: "antalet svar är inte publicerat (U33964 2021)" });
  });

  test("in words the places stand beside the values, with what they take for granted", async () => {
    const { out } = await jamforbar(...args);
    expect(out).toMatch(/^ +8 {2}Huddinge +88,6 {2}place 1–23 +all at once 1–23$/m);
    expect(out).toMatch(/Salem +100,0 {2}no interval: antalet svar är inte publicerat/);
    expect(out).toContain("Places at 95 percent confidence, by area and for all areas at once (10000 draws, seed 1)\n");
    expect(out).toContain("oberoende av varandra");
  });

  test("one seed prints the same bytes; --seed and --draws are taken", async () => {
    const [first, again] = [await jamforbar(...args, "--json"), await jamforbar(...args, "--json")];
    expect(again.out).toBe(first.out);
    const other = JSON.parse((await jamforbar(...args, "--seed", "7", "--draws", "500", "--json")).out);
    expect(other.uncertainty).toEqual({ confidence: 0.95, seed: 7, draws: 500 });
  });

  test("one area, named twice, is a set of one, which a note says", async () => {
    const words = ["rank", "U28519", "--period", "2021", "--among", "0126,0126", "--uncertainty"];
    const { out } = await jamforbar(...words);
    expect(out).toContain("2021: 1 område (1 with a value");
    expect(out).toContain("\nOnly one area has a value: it has place 1 of 1");
  });

  test("a reason that all share is said once", async () => {
    const { out } = await jamforbar("rank", "N20900", "--period", "2020", "--uncertainty");
    expect(out.match(/inget känt urvalsfel/g)).toHaveLength(1);
    expect(out).not.toContain("Places at");
  });

  test.each([
    [["rank", "U20008", "--period", "2020", "--uncertainty"], 1, /is an index: it has no standard error of its own/],
    [[...args, "--draws", "5"], 1, /draws must be at least 20/],
    [[...args, "--seed", "x"], 2, /use a whole number 0–4294967295/],
    [[...args, "--seed", "4294967296"], 2, /use a whole number 0–4294967295/],
    [[...args, "--draws", "1000001"], 2, /use a whole number 1–1000000/],
    [[...args, "--ties", "first"], 2, /Allowed choices are min, max, average, dense/],
  ])("%j is one clear line", async (words, exit, message) => {
    const { code, out, err } = await jamforbar(...words);
    expect([code, out]).toEqual([exit, ""]);
    expect(err).toMatch(message);
    expect(err).toMatch(/^jamforbar: [^\n]*\n$/);
  });

  // U21468 2018: Huddinge and Sigtuna share places 18 and 19; ten different values (95, 94, 92 … 85) are above their 84.
  test.each([
    ["min", 18, "18"],
    ["max", 19, "19"],
    ["average", 18.5, "18,5"],
    ["dense", 11, "11"],
  ])("--ties %s: place %f", async (ties, wanted, shown) => {
    const words = ["rank", "U21468", "--period", "2018", "--among", "stockholm-county", "--ties", ties];
    const { rows } = JSON.parse((await jamforbar(...words, "--json")).out) as { rows: Row[] };
    expect(rows.find(({ municipality }) => municipality === "0126")?.rank).toBe(wanted);
    expect((await jamforbar(...words)).out).toMatch(new RegExp(`^ *${shown} +Huddinge`, "m"));
  });
});

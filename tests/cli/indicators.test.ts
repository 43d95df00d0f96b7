import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { jamforbar } from "../support/capture.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const own = {
  ...{ id: "mat", title: "Ekologisk mat", objective: "Miljö", kpi: "U07514", source: "Kolada" },
  ...{ unit: "%", digits: 0, good: "high", stageTarget: { "2020": 40 } },
};

function definitionsFile(content: string): string {
  const file = path.join(temporaryFolder(), "indikatorer.json");
  writeFileSync(file, content);
  return file;
}

describe("jamforbar indicators", () => {
  test("--json gives the rows, the notes and the sources of the shipped indicators", async () => {
    const { code, out, err } = await jamforbar("indicators", "--layout", "wide", "--period", "2020", "--json");
    expect([code, err]).toEqual([0, ""]);
    const table = JSON.parse(out);
    expect(table).toMatchObject({ layout: "wide", run: "huddinge-2016-2022", municipality: "0126", period: 2020 });
    expect(
      table.rows.find(({ id }: { id: string }) => id === "U23471").outcome.map(({ value }: { value: number }) => value),
    ).toEqual([82, 77, 70]);
    expect(table.sourceList.length).toBe(table.rows.length);
  });

  test("--definitions: one's own indicators, another municipality, as text", async () => {
    const file = definitionsFile(JSON.stringify([own]));
    const args = ["--definitions", file, "--period", "2020", "--municipality", "0127"];
    const { code, out, err } = await jamforbar("indicators", ...args);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Indikatorer 2020, Botkyrka\n/);
    expect(out).toMatch(/^Ekologisk mat \(%\) .* 40 /m);
    expect(out).toContain("Källa: Kolada (run huddinge-2016-2022)");
  });

  test.each([
    ["{", /^jamforbar: --definitions .*indikatorer\.json: must be JSON, was not: .*\n$/],
    [
      JSON.stringify([{ ...own, good: "up" }]),
      /^jamforbar: --definitions .*indikatorer\.json: indicator mat: good must be "low" or "high", was "up"\n$/,
    ],
  ])("a bad definitions file is one clear line: %s", async (content, message) => {
    const { code, out, err } = await jamforbar("indicators", "--definitions", definitionsFile(content));
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(message);
  });

  test("a definitions file that is not there", async () => {
    const { code, err } = await jamforbar("indicators", "--definitions", path.join(temporaryFolder(), "saknas.json"));
    expect(code).toBe(1);
    expect(err).toMatch(/^jamforbar: --definitions .*saknas\.json cannot be read: there is no such file\n$/);
  });

  test.each([
    [
      ["--municipality", "9999"],
      1,
      "jamforbar: municipality must be one that run huddinge-2016-2022 holds, was 9999\n",
    ],
    [
      ["--period", "1990"],
      1,
      /^jamforbar: --period must be a year with a value for 0126 in run .* \(.*2021.*\), was 1990\n$/,
    ],
    [["--cache", "no-such-folder"], 1, "jamforbar: --cache must be a folder that exists, was no-such-folder\n"],
    [["--layout", "tall"], 2, /^jamforbar: option '--layout <layout>' argument 'tall' is invalid\./],
    [["--period", "20x"], 2, /^jamforbar: option '--period <year>' argument '20x' is invalid\./],
  ])("%j is refused", async (args, exit, message) => {
    const { code, err } = await jamforbar("indicators", ...args);
    expect(code).toBe(exit);
    expect(err).toMatch(message);
  });
});

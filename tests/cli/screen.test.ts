import { writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { importValues } from "../../src/sources/values/import-values.ts";
import { jamforbar } from "../support/capture.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("screen --json gives the list, the services, what could not be judged and how many were tested", async () => {
  const { code, out, err } = await jamforbar("screen", "--json");
  const found = JSON.parse(out);
  expect([code, err]).toEqual([0, ""]);
  expect(found).toMatchObject({ municipality: "0126", name: "Huddinge", period: 2022, falseDiscoveryRate: 0.05 });
  expect(found.services.map(({ service }: { service: { title: string } }) => service.title)).toContain("Hemtjänst");
  expect(found.notJudged).toContainEqual(
    expect.objectContaining({ kpi: "U20404", why: expect.stringMatching(/känt brott/) }),
  );
  const tested = found.judged.filter((row: { certainty?: object }) => row.certainty !== undefined);
  expect(found.tests.places + found.tests.conditions).toBe(tested.length);
  expect(found.figures).toBe(29);
  const correlations = tested.map(
    ({ certainty }: { certainty: { successive: number | null } }) => certainty.successive,
  );
  expect(correlations.every((value: number | null) => value === null || Math.abs(value) <= 1)).toBe(true);
  expect(correlations.some((value: number | null) => value !== null)).toBe(true);
});

test("screen says the order, the services side by side and how to read it, for another municipality and year too", async () => {
  const { code, out } = await jamforbar("screen", "--municipality", "0127", "--period", "2020");
  expect(code).toBe(0);
  expect(out).toMatch(/^Botkyrka: av körningens 29 nyckeltal kunde \d+ bedömas/);
  expect(out).toContain("Störst avstånd står först");
  expect(out).toMatch(/^Hemtjänst +(dyrt|som andra|billigt) +(sämre|som andra|bra)$/m);
  expect(out).toMatch(/^among the worst 5 percent in \d+ of \d+; by lot \d+\.\d$/m);
  expect(out).toMatch(
    /\nEgna beräkningar; underlag från Kolada[^\n]* \(run huddinge-2016-2022, fingerprint [0-9a-f]{12}\)\n$/,
  );
});

test("a place is printed with its key figure, its p and the adjusted one", async () => {
  // Synthetic: 0126 costs 60, 24 others 1, 2, …, 24, moved by 0, 0.1 or 0.2 a year for five years.
  const folder = temporaryFolder();
  const within = (name: string) => path.join(folder, name);
  const [file, catalogue, cache] = [within("values.csv.gz"), within("kpi.json"), within("cache")];
  const codes = Array.from({ length: 24 }, (_, at) => String(1401 + at));
  const rows = [2018, 2019, 2020, 2021, 2022].flatMap((year, step) => [
    `N1,0126,${year},T,60`,
    ...codes.map((code, at) => `N1,${code},${year},T,${at + 1 + 0.1 * step * (at % 3)}`),
  ]);
  const kpi = {
    ...{ id: "N1", title: "Kostnad parker, kr/inv", description: null, is_divided_by_gender: false },
    ...{ publ_period: "2022", municipality_type: "K", auspice: null, operating_area: null, perspective: null },
    ...{ has_ou_data: false, prel_publication_date: null, publication_date: null },
  };
  writeFileSync(file, gzipSync(`kpi,municipality,period,gender,value\n${rows.join("\n")}\n`));
  writeFileSync(catalogue, JSON.stringify([kpi]));
  await importValues(file, "synthetic", { cache, catalogue, now: () => new Date("2026-01-02T03:04:05Z") });
  const { code, out } = await jamforbar("screen", "--run", "synthetic", "--cache", cache);
  expect(code).toBe(0);
  // None of the 100 movements is as large as the distance: p = 1/201, which one test leaves as it is.
  expect(out).toMatch(
    /\n1\. Gator, vägar och trafik\n {3}0126 har 60\u00a0kr\/inv [^\n]+\n {3}\[N1, p 0\.0050, adjusted 0\.0050\]\n/,
  );
  expect(out).toContain("tested together: 1 for the list, 0 for what surrounds it\n");
});

test("--good tells a direction that no title tells", async () => {
  const { out } = await jamforbar("screen", "--good", "N28016=low,N28026=low", "--json");
  const rules = Object.fromEntries(
    JSON.parse(out).judged.map((row: { kpi: string; rule: string }) => [row.kpi, row.rule]),
  );
  expect(rules).toMatchObject({ N28016: "angiven riktning", N28026: "angiven riktning" });
});

test.each([
  [["--municipality", "9999"], 1, /municipality must be a municipality that run huddinge-2016-2022 holds, was 9999/],
  [["--run", "saknas"], 1, /saknas/],
  [["--good", "N28016=bra"], 2, /use ID=low or ID=high/],
  [["--period", "abc"], 2, /period/],
  [["--count", "1000"], 2, /use a whole number 0–99/],
])("screen %o fails in one line", async (args, wanted, message) => {
  const { code, out, err } = await jamforbar("screen", ...args);
  expect([code, out]).toEqual([wanted, ""]);
  expect(err).toMatch(message);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
});

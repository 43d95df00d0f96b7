import { expect, test } from "vitest";
import { jamforbar } from "../support/capture.ts";

test("screen --json gives the list, the services, what could not be judged and how many were tested", async () => {
  const { code, out, err } = await jamforbar("screen", "--json");
  const found = JSON.parse(out);
  expect([code, err]).toEqual([0, ""]);
  expect(found).toMatchObject({ municipality: "0126", name: "Huddinge", period: 2022, falseDiscoveryRate: 0.05 });
  expect(found.services.map(({ service }: { service: { title: string } }) => service.title)).toContain("Hemtjänst");
  expect(found.notJudged).toContainEqual(
    expect.objectContaining({ kpi: "U20404", why: expect.stringMatching(/känt brott/) }),
  );
  expect(found.tests).toBe(found.judged.filter((row: { certainty?: object }) => row.certainty !== undefined).length);
});

test("screen says the order, the services side by side and how to read it, for another municipality and year too", async () => {
  const { code, out } = await jamforbar("screen", "--municipality", "0127", "--period", "2020");
  expect(code).toBe(0);
  expect(out).toMatch(/^Botkyrka: av \d+ nyckeltal som kunde bedömas/);
  expect(out).toContain("Störst avstånd står först");
  expect(out).toMatch(/^Hemtjänst +(dyrt|som andra|billigt) +(sämre|som andra|bra)$/m);
  expect(out).toMatch(/^among the worst 5 percent in \d+ of \d+; by lot \d+\.\d$/m);
  expect(out).toMatch(/\nEgna beräkningar; underlag från Kolada[^\n]*\n$/);
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

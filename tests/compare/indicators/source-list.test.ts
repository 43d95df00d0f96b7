import { expect, test } from "vitest";
import { indicatorDefinitions } from "../../../src/compare/indicators/indicator-definitions.ts";
import { sourceList } from "../../../src/compare/indicators/source-list.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import { DISPLAY } from "../../../src/text/mime.ts";

const run = await openRun("huddinge-2016-2022");
const list = sourceList(run, indicatorDefinitions);

test("every indicator once, by objective", () => {
  expect(list.rows.map(({ indicator }) => indicator).sort()).toEqual(
    indicatorDefinitions.map(({ title }) => title).sort(),
  );
  const objectives = list.rows.map(({ objective }) => objective);
  expect(objectives).toEqual([...new Set(objectives)].flatMap((one) => objectives.filter((other) => other === one)));
});

test("a key figure is named with Kolada's own id and title, another system with its document", () => {
  const text = (title: RegExp) => list.rows.find(({ indicator }) => title.test(indicator))?.text;
  expect(text(/^Resursindex äldre/)).toBe("Kolada (U20008): Resursindex äldreomsorg");
  expect(text(/^Budgethållning/)).toBe("Agresso, enligt VB2021");
  expect(text(/^Sjukfrånvaro dag/)).toBe("Heroma, enligt VB2021");
});

test("Källa: Kolada is said of published values only; what is computed from them says when they were fetched", () => {
  expect(list.sources.slice(0, 2)).toEqual([
    "Källa: Kolada",
    "Trend, ranking, genomsnitt och könsskillnad: Egna beräkningar; underlag från Kolada, hämtat 2024-08-30",
  ]);
  const own = indicatorDefinitions.filter(({ source }) => source === "Heroma");
  expect(sourceList(run, own).sources.join()).not.toMatch(/Källa: Kolada|Egna beräkningar/);
});

test("it shows itself as a table", async () => {
  const shown = await list[DISPLAY]();
  expect(String(shown["text/html"])).toContain("<td>Kolada (U23471): Brukarbedömning särskilt boende");
});

import { dumbbell, openRun, peers } from "jamforbar";

const run = await openRun("huddinge-2016-2022");
const figures = run.observations("U21468").filter(({ gender }) => gender === "T");
const of = (municipality: string, year: number) =>
  figures.find(({ area, period }) => area === municipality && period === year)?.value ?? null;

export const chart = dumbbell({
  title: "Andelen nöjda med hemtjänsten är lägre 2022 än 2016 i alla sju kommunerna",
  subtitle: "Andel nöjda med hemtjänsten som helhet 2016 och 2022, procent (U21468)",
  rows: peers.huddinge.areas.map((municipality) => ({
    municipality,
    name: run.areas.get(municipality)?.title ?? municipality,
    before: of(municipality, 2016),
    after: of(municipality, 2022),
  })),
  focus: "0126",
  periods: ["2016", "2022"],
  unit: "%",
  good: "high",
  source: run.sourceLine("published"),
});

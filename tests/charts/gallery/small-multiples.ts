import { openRun, peers, smallMultiples } from "jamforbar";
import type { TrendRow } from "../../../src/charts/trend-chart.ts";

const run = await openRun("huddinge-2016-2022");
const indicators = [
  { kpi: "N20900", title: "Nettokostnadsavvikelse äldreomsorg", unit: "%", digits: 1 },
  { kpi: "N23009", title: "Kostnad särskilt boende", unit: "kr per brukare", digits: 0 },
  { kpi: "U23471", title: "Nöjda i särskilt boende", unit: "%", digits: 0 },
  { kpi: "N28018", title: "Nettokostnadsavvikelse LSS", unit: "%", digits: 1 },
  { kpi: "N21006", title: "Kostnad hemtjänst", unit: "kr per hemtjänsttagare", digits: 0 },
  { kpi: "U21468", title: "Nöjda med hemtjänsten", unit: "%", digits: 0 },
];

export const chart = smallMultiples({
  title: "Färre är nöjda med äldreomsorgen i Huddinge 2022 än 2016",
  subtitle: "Huddinge och jämförelsekommunerna 2016–2022",
  panels: indicators.map(({ kpi, ...panel }) => ({
    ...panel,
    series: run.figures(kpi, { areas: peers.huddinge.areas, genders: ["T"] }).objects() as TrendRow[],
    breaks: kpi === "N20900" ? [{ after: 2018, label: "ny utjämningsmodell" }] : [],
  })),
  focus: "0126",
  scale: "own",
  source: run.sourceLine("published"),
});

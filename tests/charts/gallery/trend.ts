import { openRun, peers, trendChart } from "jamforbar";
import type { TrendRow } from "../../../src/charts/trend-chart.ts";

const run = await openRun("huddinge-2016-2022");
const figures = run.figures("N20900", { areas: peers.huddinge.areas });

export const chart = trendChart({
  title: "Huddinge låg 16 procent under referenskostnaden 2022",
  subtitle: "Nettokostnadsavvikelse äldreomsorg, procent av referenskostnaden (N20900)",
  series: figures.objects() as TrendRow[],
  focus: "0126",
  unit: "%",
  digits: 1,
  breaks: [{ after: 2018, label: "ny utjämningsmodell" }],
  reference: { value: 0, label: "referens" },
  source: run.sourceLine("published"),
});

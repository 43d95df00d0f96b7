import { openRun, peers, rankIntervalChart, rankWithUncertainty } from "jamforbar";

const run = await openRun("huddinge-2016-2022");

export const chart = rankIntervalChart({
  title: "Huddinge är på plats 18 i länet, men kan höra hemma mellan plats 8 och 26",
  subtitle: "Plats efter andel nöjda med hemtjänsten 2022 (U21468), med 95 procents konfidens",
  rows: rankWithUncertainty(run, "U21468", { period: 2022, among: peers.stockholmCounty }),
  focus: "0126",
  unit: "%",
  source: run.sourceLine("computed"),
});

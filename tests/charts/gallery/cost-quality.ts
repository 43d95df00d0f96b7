import { costAgainstQuality, costQualityChart, openRun, peers } from "jamforbar";

const run = await openRun("huddinge-2016-2022");
const { rows, reference } = costAgainstQuality({
  cost: run.figures("N23009"),
  quality: run.figures("U23471"),
  period: 2022,
  among: peers.stockholmCounty,
  reference: "median",
});

export const chart = costQualityChart({
  title: "I Huddinge är särskilt boende dyrare och mindre uppskattat än medianen i länet",
  subtitle: "Kostnad per brukare (N23009) och andel nöjda (U23471) i särskilt boende 2022",
  rows,
  focus: "0126",
  peers: peers.huddinge.areas,
  cost: { title: "Kostnad", unit: "kr per brukare", good: "low" },
  quality: { title: "Nöjda", unit: "%", good: "high" },
  quadrants: { ...reference, label: "medianen i länet" },
  source: run.sourceLine("computed"),
});

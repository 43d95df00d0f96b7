import { openRun, peers, rank, rankedBars } from "jamforbar";

const run = await openRun("huddinge-2016-2022");
const rows = rank(run.figures("N23009"), { period: 2022, among: peers.stockholmCounty, good: "low" });

export const chart = rankedBars({
  title: "Ett särskilt boende kostar dubbelt så mycket i Nykvarn som i Norrtälje",
  subtitle: "Kostnad särskilt boende äldreomsorg 2022, kronor per brukare (N23009)",
  rows,
  focus: "0126",
  unit: "kr",
  good: "low",
  source: run.sourceLine("published"),
});

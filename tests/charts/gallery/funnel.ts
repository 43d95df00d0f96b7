import { funnelPlot, openRun, peers, surveyEstimates } from "jamforbar";

const run = await openRun("huddinge-2016-2022");
const rows = surveyEstimates(run, "U23471", { period: 2022, among: peers.stockholmCounty });
const known = rows.flatMap(({ share, answered }) => (share === null || answered === null ? [] : [{ share, answered }]));
const answers = known.reduce((sum, { answered }) => sum + answered, 0);

export const chart = funnelPlot({
  title: "Huddinge ligger innanför tratten: avståndet till länet kan vara slump",
  subtitle: "Andel nöjda med sitt särskilda boende 2022, procent (U23471)",
  rows,
  focus: "0126",
  centre: {
    value: known.reduce((sum, { share, answered }) => sum + share * answered, 0) / answers,
    label: "länet, vägt med svaren",
  },
  source: run.sourceLine("computed"),
});

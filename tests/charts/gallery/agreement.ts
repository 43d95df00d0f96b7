import { agreementChart, openRun, recomputeIndex } from "jamforbar";

const run = await openRun("huddinge-2016-2022");

export const chart = agreementChart({
  rows: recomputeIndex(run, "U20008", { period: 2022 }),
  subtitle: "Resursindex äldreomsorg 2022 (U20008), publicerat och omräknat ur nettokostnadsavvikelsen",
  unit: "indexenheter",
  tolerance: 0.005,
  source: run.sourceLine("computed"),
});

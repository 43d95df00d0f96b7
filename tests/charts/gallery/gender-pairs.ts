import { genderPairs, openRun } from "jamforbar";

const run = await openRun("huddinge-2016-2022");
const surveys = [
  { kpi: "U23471", name: "Särskilt boende" },
  { kpi: "U21468", name: "Hemtjänst" },
  { kpi: "U28519", name: "Gruppbostad LSS" },
  { kpi: "U28526", name: "Servicebostad LSS" },
  { kpi: "U28532", name: "Daglig verksamhet LSS" },
];
const of = (kpi: string, wanted: "K" | "M") =>
  run.observations(kpi).find(({ area, period, gender }) => area === "0126" && period === 2022 && gender === wanted);

export const chart = genderPairs({
  title: "I särskilt boende svarade 79 procent av männen positivt, och 67 procent av kvinnorna",
  subtitle: "Andel positiva svar i fem brukarundersökningar i Huddinge 2022, procent. Skillnaderna är inte prövade",
  rows: surveys.map(({ kpi, name }) => ({
    name,
    women: of(kpi, "K")?.value ?? null,
    men: of(kpi, "M")?.value ?? null,
    missing: of(kpi, "K")?.missing,
  })),
  unit: "%",
  source: run.sourceLine("published"),
});

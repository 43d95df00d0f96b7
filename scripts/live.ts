// npm run live: ask the real Kolada for one page of each endpoint and a few values, check them against the schemas and
// against three values as they were published, and say what differs. For a person with network; no test calls it.
import { createKoladaClient } from "kolada-api-client";

// Huddinge (0126), Kolada as published 2024-08-30.
const PUBLISHED = [
  { kpi: "N20900", year: 2020, value: -8.4142 },
  { kpi: "U23471", year: 2020, value: 70 },
  { kpi: "U20008", year: 2020, value: 73.11789624 },
] as const;

const client = createKoladaClient();

const endpoints = [
  ["kpi", () => client.kpis({ ids: PUBLISHED.map(({ kpi }) => kpi) })],
  ["kpi_groups", () => client.kpiGroups({ title: "äldre" })],
  ["municipality", () => client.municipalities({ regionType: "K" })],
  ["municipality_groups", () => client.municipalityGroups({ ids: ["G33612"] })],
  ["ou", () => client.units({ municipalities: ["0126"] })],
  ["oudata", () => client.unitData({ kpis: ["N15033"], years: [2023] })],
] as const;

let differences = 0;
const report = (what: string, ok: boolean, detail: string) => {
  if (!ok) differences += 1;
  console.log(`${ok ? "same  " : "DIFFER"} ${what}: ${detail}`);
};

for (const [name, ask] of endpoints) {
  try {
    for await (const { values } of ask().pages()) {
      report(name, values.length > 0, `${values.length} rows of the expected form on the first page`);
      break;
    }
  } catch (error) {
    report(name, false, (error as Error).message);
  }
}

for (const { kpi, year, value } of PUBLISHED) {
  try {
    const { values } = await client.data({ kpis: [kpi], municipalities: ["0126"], years: [year] }).collect();
    const now = values.flatMap((row) => row.values).find(({ gender }) => gender === "T")?.value ?? null;
    report(`${kpi} ${year}`, now === value, `${value} as published 2024-08-30, ${now ?? "missing"} today`);
  } catch (error) {
    report(`${kpi} ${year}`, false, (error as Error).message);
  }
}

await client.close();
console.log(differences === 0 ? "nothing differs" : `${differences} differ`);
if (differences > 0) process.exitCode = 1;

import type { ExportDefinition } from "./export-definition.ts";
import { HUDDINGE } from "./huddinge.ts";

interface Service {
  readonly table: string;
  readonly label: string;
  readonly per: string;
  /** How the service is run, and what its row is called in print. */
  readonly rows: Readonly<Record<string, string>>;
}

const BY_PLACE = {
  kopt: "Kostnad per plats externa köp",
  egen: "Kostnad per plats egen verksamhet",
  netto: "Total nettokostnad per plats",
};
const SERVICES: Readonly<Record<string, Service>> = {
  "sarskilt-boende": {
    table: "särskilt boende för äldre",
    label: "Särskilt boende för äldre",
    per: "plats",
    rows: BY_PLACE,
  },
  korttidsboende: { table: "korttidsboende", label: "Korttidsboende", per: "plats", rows: BY_PLACE },
  hemtjanst: {
    table: "hjälp i hemmet 65+",
    label: "Hjälp i hemmet 65+",
    per: "timme",
    rows: {
      kopt: "Nettokostnad per timme externa köp",
      egen: "Nettokostnad per timme egen verksamhet",
      netto: "Total nettokostnad per timme",
    },
  },
  "bostad-lss": {
    table: "bostad med särskild service LSS",
    label: "Bostad med särskild service LSS",
    per: "plats",
    rows: { ...BY_PLACE, entreprenad: "Kostnad per plats entreprenad" },
  },
};
const rows = Object.entries(SERVICES).flatMap(([id, { table, label, per, rows: kinds }]) =>
  Object.entries(kinds).map(([kind, row]) => {
    return { id: `enhetskostnad.${id}.${kind}`, table, row, label: `${label}: ${row}`, per };
  }),
);

/** Costs per place and hour, by who runs the service. */
export const unitCosts: readonly ExportDefinition[] = [
  {
    name: "agresso-enhetskostnader-2020.csv",
    system: "Agresso",
    title: "Enhetskostnader 2018-2020, kr per plats och timme",
    document: "VB2020",
    encoding: "windows-1252",
    delimiter: ";",
    numbers: { thousands: " ", minus: "trailing" },
    rowsAre: "keyFigure",
    rowHeader: "Mått",
    rows: rows.map(({ per: _per, ...row }) => row),
    columns: ["2018", "2019", "2020"].map((year) => ({ header: year, column: year, period: Number(year) })),
    keyFigures: Object.fromEntries(
      rows.map(({ id, label, per }) => {
        const inferred = per === "timme" ? { description: "Enheten kr är inte utskriven i tabellen." } : {};
        return [id, { title: label, unit: `kr/${per}`, ...inferred }];
      }),
    ),
    areas: HUDDINGE,
  },
];

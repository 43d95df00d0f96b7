import type { TableMapping } from "../../src/sources/table-file/mapping.ts";
import type { ExportDefinition } from "./export-definition.ts";

const MUNICIPALITY = "0126";
const UNITS: Readonly<Record<string, readonly [title: string, ...labels: string[]]>> = {
  aldreomsorg: ["Äldreomsorg"],
  funktionshinder: ["Funktionshinder"],
  funktionshinderomradet: ["Funktionshinderområdet"],
  socialpsykiatri: ["Socialpsykiatri"],
  myndighet: ["Myndighet"],
  "ledning-stod": ["Ledning/stöd, egen regi", "Ledning och stöd, egen regi"],
  forvaltningsledning: ["Förvaltningsledning"],
  "politisk-verksamhet": ["Politisk verksamhet"],
};

/** Budget and outcome by division: net costs, printed positive. */
export const divisions: readonly ExportDefinition[] = [
  {
    name: "agresso-drift-2021.csv",
    system: "Agresso",
    title: "Drift per verksamhet 2021, nettokostnad i tkr",
    document: "VB2021",
    encoding: "windows-1252",
    delimiter: ";",
    numbers: { thousands: " ", minus: "trailing" },
    unit: "tkr",
    rowsAre: "area",
    rowHeader: "Verksamhet",
    rows: rowsOf("drift per verksamhet", "Summa", {
      aldreomsorg: "Äldreomsorg",
      funktionshinder: "Funktionshinder",
      myndighet: "Myndighet",
      "ledning-stod": "Ledning/stöd, egen regi",
      forvaltningsledning: "Förvaltningsledning",
      "politisk-verksamhet": "Politisk verksamhet",
    }),
    columns: [
      { header: "Budget 2021", column: "budget", period: 2021, keyFigure: "drift.budget" },
      { header: "Utfall 2021", column: "utfall", period: 2021, keyFigure: "drift.utfall" },
      { header: "Avvikelse 2021", column: "avvikelse", period: 2021, keyFigure: "drift.avvikelse" },
      { header: "Utfall 2020", column: "föregående år", period: 2020, keyFigure: "drift.utfall" },
    ],
    keyFigures: {
      "drift.budget": { title: "Nettokostnad, budget", unit: "tkr" },
      "drift.utfall": { title: "Nettokostnad, utfall", unit: "tkr" },
      "drift.avvikelse": { title: "Budgetavvikelse", unit: "tkr" },
    },
    areas: areasOf(
      ["aldreomsorg", "funktionshinder", "myndighet", "ledning-stod", "forvaltningsledning", "politisk-verksamhet"],
      "Summa",
    ),
  },
  {
    name: "agresso-delar-2020-03.csv",
    system: "Agresso",
    title: "Drift per verksamhet mars 2020 med helårsprognos, nettokostnad i mnkr",
    document: "DR2020-03",
    encoding: "utf-8-with-mark",
    delimiter: ";",
    numbers: { thousands: "\u00a0", minus: "\u2212", digits: 1 },
    unit: "mnkr",
    rowsAre: "area",
    rowHeader: "Verksamhet",
    rows: rowsOf("drift per verksamhet", "Årets resultat", {
      aldreomsorg: "Äldreomsorg",
      funktionshinderomradet: "Funktionshinderområdet",
      socialpsykiatri: "Socialpsykiatri",
      myndighet: "Myndighet",
      "ledning-stod": "Ledning och stöd, egen regi",
      forvaltningsledning: "Förvaltningsledning",
      "politisk-verksamhet": "Politisk verksamhet",
    }),
    columns: [
      { header: "Budget helår", column: "budget helår", period: 2020, keyFigure: "delar.budget" },
      { header: "Prognos helår", column: "prognos", period: 2020, keyFigure: "delar.prognos" },
      { header: "Avvikelse helår", column: "avvikelse helår", period: 2020, keyFigure: "delar.avvikelse" },
      { header: "Budget jan-mar", column: "budget period", period: "2020-Q1", keyFigure: "delar.budget" },
      { header: "Utfall jan-mar", column: "utfall period", period: "2020-Q1", keyFigure: "delar.utfall" },
      { header: "Avvikelse jan-mar", column: "avvikelse period", period: "2020-Q1", keyFigure: "delar.avvikelse" },
    ],
    keyFigures: {
      "delar.budget": { title: "Nettokostnad, budget (delår)", unit: "tkr" },
      "delar.prognos": { title: "Nettokostnad, prognos (delår)", unit: "tkr" },
      "delar.utfall": { title: "Nettokostnad, utfall (delår)", unit: "tkr" },
      "delar.avvikelse": { title: "Budgetavvikelse (delår)", unit: "tkr" },
    },
    areas: areasOf(
      [
        ...["aldreomsorg", "funktionshinderomradet", "socialpsykiatri", "myndighet"],
        ...["ledning-stod", "forvaltningsledning", "politisk-verksamhet"],
      ],
      "Årets resultat",
    ),
  },
];

function rowsOf(table: string, total: string, units: Readonly<Record<string, string>>) {
  const rows = Object.entries(units).map(([id, row]) => ({ id, table, row }));
  return [...rows, { id: MUNICIPALITY, table, row: total }];
}

function areasOf(ids: readonly string[], total: string): TableMapping["areas"] {
  const units = ids.map((id) => {
    const [title = id, ...labels] = UNITS[id] ?? [];
    return [id, { title, municipality: MUNICIPALITY, ...(labels.length === 0 ? {} : { labels }) }] as const;
  });
  const whole = { title: "Huddinge", labels: [total], sumOf: [...ids] };
  return Object.fromEntries([...units, [MUNICIPALITY, whole]]);
}

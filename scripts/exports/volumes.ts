import type { ExportDefinition } from "./export-definition.ts";
import { HUDDINGE } from "./huddinge.ts";

/** A volume by a name for its id: its table and row in print, and its unit. Units of people are suppressed when small. */
type Volumes = Readonly<Record<string, readonly [table: string, row: string, unit: string]>>;

const STATISTICS_2020: Volumes = {
  "statistik.sarskilt-boende": ["verksamhetsstatistik", "Särskilt boende, helårsplatser", "helårsplatser"],
  "statistik.korttidsboende": ["verksamhetsstatistik", "Korttidsplatser, helårsplatser", "helårsplatser"],
  "statistik.dagverksamhet": ["verksamhetsstatistik", "Dagverksamhet, tillfällen", "tillfällen"],
  "statistik.hemtjanst": ["verksamhetsstatistik", "Hemtjänst, timmar", "timmar"],
  "statistik.bostad-lss": ["verksamhetsstatistik", "Särskilt boende vuxna LSS, helårsplatser", "helårsplatser"],
  "statistik.boendestod": ["verksamhetsstatistik", "Boendestöd, timmar", "timmar"],
  "statistik.assistans-lss": ["verksamhetsstatistik", "Personlig assistans LSS, timmar", "timmar"],
  "statistik.assistans-sfb": ["verksamhetsstatistik", "Assistansersättning SFB, personer", "personer"],
  "statistik.daglig-verksamhet": ["verksamhetsstatistik", "Daglig verksamhet, personer", "personer"],
  "ersatt.hemtjanst": ["hjälp i hemmet 65+", "Antal ersatta timmar", "timmar"],
};
const VOLUMES_2021: Volumes = {
  "volym.hemtjanst": ["volymer 65+", "Hemtjänst SoL, timmar", "timmar"],
  "volym.dagverksamhet": ["volymer 65+", "Dagverksamhet SoL, tillfällen", "tillfällen"],
  "volym.sarskilt-boende": ["volymer 65+", "Särskilt boende SoL, platser", "platser"],
  "volym.korttidsboende": ["volymer 65+", "Korttidsboende SoL, platser", "platser"],
  "volym.bostad-lss": ["volymer LSS", "Boende LSS vuxna, platser", "platser"],
  "volym.assistans-lss": ["volymer LSS", "Personlig assistans LSS, timmar", "timmar"],
  "volym.assistans-sfb": ["volymer LSS", "Personlig assistans SFB, personer", "personer"],
};
const PRIVATE_2021: Volumes = {
  "privat.hemtjanst": ["andel privata utförare", "Hemtjänst", "procent"],
  "privat.daglig-verksamhet": ["andel privata utförare", "Daglig verksamhet LSS", "procent"],
  "privat.boendestod": ["andel privata utförare", "Boendestöd", "procent"],
};
const POPULATION_2020: Volumes = {
  "befolkning.65": ["särskilt boende för äldre, december", "Befolkning 65+", "invånare"],
  "befolkning.80": ["särskilt boende för äldre, december", "Befolkning 80+", "invånare"],
  "ersatt.sarskilt-boende": ["särskilt boende för äldre, december", "Antal ersatta platser", "platser"],
};
const DECEMBER = (year: string) => ({ header: `dec ${year}`, column: year, period: `${year}-12` });
const YEAR = (year: string) => ({ header: year, column: year, period: Number(year) });

/** Hours, places and persons of the care system, and the population that they are for. */
export const volumes: readonly ExportDefinition[] = [
  ofVolumes(STATISTICS_2020, {
    name: "omsorg-statistik-2020.csv",
    system: "Verksamhetssystemet",
    title: "Verksamhetsstatistik 2018-2020",
    document: "VB2020",
    encoding: "utf-8-with-mark",
    delimiter: ";",
    numbers: { thousands: " ", minus: "-" },
    columns: ["2018", "2019", "2020"].map(YEAR),
  }),
  ofVolumes(VOLUMES_2021, {
    // «Unicode-text» as spreadsheets save it.
    name: "omsorg-volymer-2021.tsv",
    system: "Verksamhetssystemet",
    title: "Volymer 65+ och LSS 2019-2021",
    document: "VB2021",
    encoding: "utf-16-with-mark",
    delimiter: "\t",
    numbers: { thousands: "\u00a0", minus: "-" },
    columns: ["2019", "2020", "2021"].map(YEAR),
  }),
  ofVolumes(PRIVATE_2021, {
    name: "omsorg-privata-utforare-2021.csv",
    system: "Verksamhetssystemet",
    title: "Andel privata utförare, procent",
    document: "VB2021",
    encoding: "utf-8-with-mark",
    delimiter: ";",
    numbers: { thousands: "", minus: "-" },
    columns: [
      { header: "2020-12", column: "2020-12", period: "2020-12" },
      { header: "2021-12", column: "2021-12", period: "2021-12" },
    ],
  }),
  ofVolumes(POPULATION_2020, {
    name: "lis-befolkning-2020.csv",
    system: "LIS",
    title: "Befolkning och ersatta platser i december",
    document: "VB2020",
    encoding: "windows-1252",
    delimiter: ";",
    numbers: { thousands: " ", minus: "trailing" },
    columns: ["2018", "2019", "2020"].map(DECEMBER),
  }),
];

function ofVolumes(
  given: Volumes,
  words: Pick<
    ExportDefinition,
    "name" | "system" | "title" | "document" | "encoding" | "delimiter" | "numbers" | "columns"
  >,
): ExportDefinition {
  const entries = Object.entries(given);
  return {
    ...words,
    rowsAre: "keyFigure",
    rowHeader: "Mått",
    rows: entries.map(([id, [table, row]]) => ({ id, table, row })),
    keyFigures: Object.fromEntries(
      entries.map(([id, [, row, unit]]) => {
        return [id, { title: row, unit, ...(unit === "invånare" ? { people: true } : {}) }];
      }),
    ),
    areas: HUDDINGE,
  };
}

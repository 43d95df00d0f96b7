import type { ExportDefinition } from "./export-definition.ts";
import { HUDDINGE } from "./huddinge.ts";

const REGISTERS = {
  bpsd: ["BPSD: avdelningar som delvis nått målet", "avdelningar"],
  svedem: ["SveDem: enheter som nått målet", "enheter"],
  "senior-alert": ["Senior alert: riskbedömningar med risk", "riskbedömningar"],
} as const;
const COUNTED = { uppfyllt: "uppfyllt", av: "av" } as const;
const UNITS = {
  myndighetsutovning: "Myndighetsutövning",
  "ordinart-boende": "Stöd i ordinärt boende",
  "sarskilda-boenden": "Stöd på särskilda boenden",
} as const;

const registers = (part: keyof typeof COUNTED): ExportDefinition => ({
  name: `kvalitetsregister-${part}-2021.csv`,
  system: "Kvalitetsregister",
  title: part === "av" ? "Antal av vilka målet kan nås 2021" : "Antal som uppfyller 2021",
  document: "KB2021",
  encoding: "utf-8-with-mark",
  delimiter: ";",
  numbers: { thousands: " ", minus: "-" },
  rowsAre: "keyFigure",
  rowHeader: "Register",
  rows: Object.entries(REGISTERS).map(([id, [row]]) => {
    return { id: `register.${id}.${part}`, table: "kvalitetsregister", row };
  }),
  columns: [{ header: "Antal 2021", column: COUNTED[part], period: 2021 }],
  keyFigures: Object.fromEntries(
    Object.entries(REGISTERS).map(([id, [row, unit]]) => {
      return [`register.${id}.${part}`, { title: `${row}, ${part}`, unit, labels: [row], people: false }];
    }),
  ),
  areas: HUDDINGE,
});

/** Sick leave, staff, reports of what went wrong, and quality registers. */
export const followUp: readonly ExportDefinition[] = [
  {
    name: "heroma-sjukfranvaro-2021.csv",
    system: "Heroma",
    title: "Sjukfrånvaro rullande tolv månader till och med november, procent",
    document: "VB2021",
    encoding: "windows-1252",
    delimiter: ";",
    numbers: { thousands: "", minus: "trailing", digits: 1 },
    unit: "procent",
    rowsAre: "keyFigure",
    rowHeader: "Frånvaro",
    rows: [
      { id: "sjukfranvaro.r12", table: "sjukfrånvaro r12", row: "Total" },
      { id: "sjukfranvaro.r12.dag-1-14", table: "sjukfrånvaro r12", row: "Dag 1-14" },
      { id: "sjukfranvaro.r12.dag-15-90", table: "sjukfrånvaro r12", row: "Dag 15-90" },
    ],
    columns: ["2019-11", "2020-11", "2021-11"].map((month) => {
      return { header: `r12 ${month}`, column: month, period: `r12 ${month}` };
    }),
    periods: "r12",
    keyFigures: {
      "sjukfranvaro.r12": { title: "Sjukfrånvaro", unit: "procent", labels: ["Total"] },
      "sjukfranvaro.r12.dag-1-14": { title: "Sjukfrånvaro dag 1–14", unit: "procent", labels: ["Dag 1-14"] },
      "sjukfranvaro.r12.dag-15-90": { title: "Sjukfrånvaro dag 15–90", unit: "procent", labels: ["Dag 15-90"] },
    },
    areas: HUDDINGE,
  },
  {
    name: "lis-personal-2021.csv",
    system: "LIS",
    title: "Antal anställda i december",
    document: "VB2021",
    encoding: "windows-1252",
    delimiter: ";",
    numbers: { thousands: " ", minus: "trailing" },
    rowsAre: "keyFigure",
    rowHeader: "Mått",
    rows: [{ id: "personal.anstallda", table: "antal anställda", row: "Antal anställda" }],
    columns: [
      { header: "dec 2020", column: "2020-12", period: "2020-12" },
      { header: "dec 2021", column: "2021-12", period: "2021-12" },
    ],
    keyFigures: { "personal.anstallda": { title: "Antal anställda", unit: "anställda", people: true } },
    areas: HUDDINGE,
  },
  {
    name: "avvikelser-2021.csv",
    system: "Avvikelsesystemet",
    title: "Rapporter 2021 inom äldreomsorgen, antal",
    document: "KB2021",
    encoding: "utf-8-with-mark",
    delimiter: ";",
    numbers: { thousands: " ", minus: "-" },
    rowsAre: "area",
    rowHeader: "Verksamhet",
    rows: [
      ...Object.entries(UNITS).map(([id, row]) => ({ id, table: "avvikelser", row })),
      { id: "0126", table: "avvikelser", row: "Totalt" },
    ],
    columns: [
      { header: "Lex Sarah", column: "lex Sarah", period: 2021, keyFigure: "rapporter.lex-sarah" },
      { header: "Interna avvikelser", column: "intern avvikelse", period: 2021, keyFigure: "rapporter.avvikelser" },
      {
        header: "Synpunkter och klagomål",
        column: "synpunkter och klagomål",
        period: 2021,
        keyFigure: "rapporter.synpunkter",
      },
    ],
    keyFigures: {
      "rapporter.lex-sarah": { title: "Rapporter enligt lex Sarah", unit: "rapporter" },
      "rapporter.avvikelser": { title: "Interna avvikelser", unit: "rapporter" },
      "rapporter.synpunkter": { title: "Synpunkter och klagomål", unit: "rapporter" },
    },
    areas: {
      ...Object.fromEntries(Object.entries(UNITS).map(([id, title]) => [id, { title, municipality: "0126" }])),
      "0126": { title: "Huddinge", labels: ["Totalt"], sumOf: Object.keys(UNITS) },
    },
  },
  registers("uppfyllt"),
  registers("av"),
];

import { AlignmentType, convertMillimetersToTwip, type IPropertiesOptions, LevelFormat, LineRuleType } from "docx";

/** The names of the styles of our own; a report's editor changes a style once, for all. */
export const STYLE = {
  summary: "Slutsats",
  notes: "Not",
  source: "Kalla",
  cell: "Tabelltext",
  figure: "Figur",
  plain: "Utskrift",
  quote: "Citat",
  listTitle: "Listrubrik",
} as const;

export const BULLETS = "punkter";
export const NUMBERS = "nummer";

/** How many levels lists have, and how far in each begins, in twentieths of a point. */
export const DEEPEST = 4;
export const INDENT = 357;

const QUIET = "595F65";
const heading = (size: number, before: number) => ({
  run: { font: "Arial", size, bold: true, color: "1A1A1A" },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
});
const small = { size: 17, color: QUIET };
const based = (id: string, name: string) => ({ id, name, basedOn: "Normal", quickFormat: true });

/** Swedish text in Arial, which every Word has and whose free twin LibreOffice has. */
export const DOCX_STYLES: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: {
      run: { font: "Arial", size: 21, language: { value: "sv-SE", eastAsia: "sv-SE" } },
      paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: heading(40, 0),
    heading1: heading(30, 360),
    heading2: heading(25, 280),
    heading3: heading(22, 240),
    caption: {
      run: { font: "Arial", size: 19, bold: true, italics: false, color: "1A1A1A" },
      paragraph: { spacing: { before: 200, after: 80 } },
    },
  },
  paragraphStyles: [
    { ...based(STYLE.summary, "Slutsats"), paragraph: { spacing: { before: 60, after: 60 } } },
    {
      ...based(STYLE.notes, "Not"),
      run: small,
      paragraph: { spacing: { before: 20, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      ...based(STYLE.source, "Källa"),
      run: small,
      paragraph: {
        contextualSpacing: true,
        spacing: { before: 20, after: 200, line: 240, lineRule: LineRuleType.AUTO },
      },
    },
    {
      ...based(STYLE.cell, "Tabelltext"),
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      ...based(STYLE.figure, "Figur"),
      paragraph: { spacing: { before: 200, after: 0, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    { ...based(STYLE.plain, "Utskrift"), run: { font: "Courier New", size: 18 } },
    { ...based(STYLE.quote, "Citat"), paragraph: { indent: { left: convertMillimetersToTwip(8) } } },
    { ...based(STYLE.listTitle, "Listrubrik"), run: { bold: true }, paragraph: { keepNext: true } },
  ],
};

const level = (format: "bullet" | "decimal", text: (at: number) => string) =>
  Array.from({ length: DEEPEST }, (_, at) => ({
    level: at,
    format: LevelFormat[format === "bullet" ? "BULLET" : "DECIMAL"],
    text: text(at),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (at + 1), hanging: INDENT }, spacing: { after: 60 } } },
  }));

/** Lists with bullets and with numbers, four levels deep. */
export const DOCX_NUMBERING: NonNullable<IPropertiesOptions["numbering"]> = {
  config: [
    { reference: BULLETS, levels: level("bullet", () => "•") },
    { reference: NUMBERS, levels: level("decimal", (at) => `%${at + 1}.`) },
  ],
};

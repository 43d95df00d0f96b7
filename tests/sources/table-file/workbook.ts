import { strToU8, zipSync } from "fflate";

/** A cell of a synthetic workbook: text, a number (with the index of its style), or raw XML. */
export type SyntheticCell =
  | string
  | number
  | { readonly n: number | string; readonly style: number }
  | { readonly xml: string }
  | undefined;

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Styles: 0 general, 1 yyyy-mm (own format), 2 percent 0.0 %, 3 built-in date. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

/** Build a small XLSX file. */
export function workbook(
  rows: readonly (readonly SyntheticCell[])[],
  options: {
    readonly merge?: readonly string[];
    readonly date1904?: boolean;
    readonly sheetXml?: string;
    readonly extra?: Readonly<Record<string, Uint8Array>>;
  } = {},
): Uint8Array {
  const strings: string[] = [];
  const cell = (value: SyntheticCell, ref: string): string => {
    if (value === undefined) return "";
    if (typeof value === "number") return `<c r="${ref}"><v>${value}</v></c>`;
    if (typeof value === "string") return `<c r="${ref}" t="s"><v>${strings.push(value) - 1}</v></c>`;
    if ("xml" in value) return value.xml.replace("<c", `<c r="${ref}"`);
    return `<c r="${ref}" s="${value.style}"><v>${value.n}</v></c>`;
  };
  const body = rows
    .map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, `${letters(c)}${r + 1}`)).join("")}</row>`)
    .join("");
  const merges =
    options.merge === undefined
      ? ""
      : `<mergeCells>${options.merge.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  const sheet = options.sheetXml ?? `<worksheet xmlns="${MAIN}"><sheetData>${body}</sheetData>${merges}</worksheet>`;
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  return zipSync({
    "_rels/.rels": xml(
      `<Relationships><Relationship Id="a" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr date1904="${options.date1904 ? 1 : 0}"/><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships><Relationship Id="r1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${REL}/styles" Target="/xl/styles.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": xml(sheet),
    "xl/sharedStrings.xml": xml(
      `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join("")}</sst>`,
    ),
    "xl/styles.xml": xml(STYLES),
    ...options.extra,
  });
}

function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

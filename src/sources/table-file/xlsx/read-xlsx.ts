import type { Grid } from "../grid.ts";
import { readSheet } from "./read-sheet.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readStyles } from "./styles.ts";
import { readWorkbook } from "./workbook.ts";
import { zipParts } from "./zip-parts.ts";

/** Whether bytes begin as a zip file does, which an XLSX file is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The sheets of an XLSX workbook, or the one that is named.
 *
 * @throws {RangeError} one line, when it is damaged, too large, or has no such sheet
 */
export function readXlsx(bytes: Uint8Array, sheet?: string): Grid[] {
  const parts = zipParts(bytes);
  const workbook = readWorkbook(parts);
  const wanted = workbook.sheets.filter(({ name }) => sheet === undefined || name === sheet);
  if (wanted.length === 0) {
    const names = workbook.sheets.map(({ name }) => JSON.stringify(name)).join(", ") || "none";
    throw new RangeError(
      `the workbook has no sheet ${sheet === undefined ? "" : JSON.stringify(sheet)}; it has ${names}`,
    );
  }
  const context = {
    strings: readSharedStrings(parts, workbook.sharedStrings),
    styles: readStyles(parts, workbook.styles),
    epoch: workbook.epoch,
  };
  return wanted.map((found) => readSheet(parts, found, context));
}

import type { Period } from "../../runs/observation.ts";
import type { Cell } from "./grid.ts";
import { type PeriodKind, parseTablePeriod } from "./parse-table-period.ts";
import { serialDate } from "./serial-date.ts";

// Serial dates of 1954–2119: no year, month or day in digits is among them.
const SERIAL = /^[2-7]\d{4}(?:\.0+)?$/;

/** The period of a cell: text, a date, or in a workbook a date by its serial number. */
export function cellPeriod(
  cell: Cell,
  kind: PeriodKind | undefined,
  epoch: 1900 | 1904 | undefined,
): Period | undefined {
  if (cell.kind === "error") return undefined;
  if (cell.kind === "number" && epoch !== undefined && SERIAL.test(cell.text)) {
    return parseTablePeriod(serialDate(Number(cell.text), epoch), kind);
  }
  return parseTablePeriod(cell.text, kind);
}

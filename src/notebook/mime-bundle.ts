import { escapeHtml } from "../text/html.ts";
import { DISPLAY, isDisplayable, type MimeBundle } from "../text/mime.ts";
import { plainNumber } from "./plain-number.ts";
import { showTable } from "./show-table.ts";
import type { TableRow } from "./table-column.ts";
import { isArqueroTable, isRowList } from "./table-rows.ts";

/** A quick look does not print thousands of rows; `showTable` shows all that it is given. */
const MOST_ROWS = 30;

/**
 * What a value looks like, by MIME type. A value that knows how to show itself decides; tables, lists of objects and
 * maps become tables; numbers are written the Swedish way; an error is its one line; other objects are JSON. `null` is a
 * value that is missing; `undefined`, NaN and infinity are mistakes, and must not look like one.
 *
 * @throws {TypeError} when the value is undefined
 * @throws {RangeError} when it is a number that is not finite
 * @example
 * toMimeBundle(1234.5); // => { "text/plain": "1 234,5" }
 */
export function toMimeBundle(value: unknown): MimeBundle | Promise<MimeBundle> {
  if (isDisplayable(value)) return value[DISPLAY]();
  if (isArqueroTable(value)) {
    const rows = value.objects({ limit: MOST_ROWS }).map((row) => ({ ...row }));
    return table(rows, value.columnNames(), value.numRows());
  }
  if (isRowList(value)) {
    return table(value.slice(0, MOST_ROWS), [...new Set(value.flatMap((row) => Object.keys(row)))], value.length);
  }
  if (value instanceof Map) {
    const rows = [...value].map(([key, item]) => ({ Nyckel: key, Värde: item }));
    return table(rows.slice(0, MOST_ROWS), ["Nyckel", "Värde"], rows.length);
  }
  if (value instanceof Error) return { "text/plain": `${value.name}: ${value.message}` };
  if (typeof value === "object" && value !== null) return json(value);
  return { "text/plain": scalarText(value) };
}

function table(rows: readonly TableRow[], names: readonly string[], total: number): MimeBundle {
  const left = total - rows.length;
  const notes = left === 0 ? [] : [`… och ${plainNumber(left)} rader till`];
  return showTable(rows, { columns: names.map((name) => ({ name })), notes })[DISPLAY]();
}

function scalarText(value: unknown): string {
  if (value === null) return "saknas";
  if (value === undefined)
    throw new TypeError("display: value must be defined, or null when it is missing, was undefined");
  if (typeof value === "number") {
    if (Number.isFinite(value)) return plainNumber(value);
    throw new RangeError(`display: value must be a finite number, or null when it is missing, was ${value}`);
  }
  if (typeof value === "boolean") return value ? "ja" : "nej";
  return String(value);
}

function json(value: object): MimeBundle {
  const text = JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? String(item) : item), 2);
  return { "text/html": `<pre class="json">${escapeHtml(text)}</pre>`, "text/plain": text };
}

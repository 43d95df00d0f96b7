import { decodeText } from "./decode-text.ts";
import { type Grid, LIMITS } from "./grid.ts";
import { findHeader, type Header } from "./header.ts";
import type { CheckedMapping } from "./mapping.ts";
import { DELIMITERS, readDelimited } from "./read-delimited.ts";
import { isZip, readXlsx } from "./xlsx/read-xlsx.ts";

/** A table, and where its columns are. */
export interface FoundTable {
  readonly grid: Grid;
  readonly header: Header;
}

// Old binary workbooks (.xls) begin so; told apart from text only to say what they are.
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Read a file as the table that the mapping speaks of: the sheet, or the delimiter, whose header has the columns.
 *
 * @throws {RangeError|Error} one line
 */
export function pickGrid(bytes: Uint8Array, mapping: CheckedMapping): FoundTable {
  if (bytes.length === 0) throw new RangeError("the file is empty");
  if (bytes.length > LIMITS.file) {
    throw new RangeError(`the file is ${bytes.length} bytes; at most ${LIMITS.file} are read`);
  }
  if (OLD_WORKBOOK.every((byte, index) => bytes[index] === byte)) {
    throw new RangeError(
      "the file is an old or encrypted workbook (.xls): save it as XLSX without a password, or as CSV",
    );
  }
  return isZip(bytes) ? pickSheet(bytes, mapping) : pickDelimiter(bytes, mapping);
}

function pickSheet(bytes: Uint8Array, mapping: CheckedMapping): FoundTable {
  const tries = readXlsx(bytes, mapping.read.sheet).map((grid) => ({ grid, header: findHeader(grid, mapping) }));
  const found = tries.flatMap(({ grid, header }) => ("lacking" in header ? [] : [{ grid, header }]));
  if (found.length > 1) {
    const names = found.map(({ grid }) => JSON.stringify(grid.sheet)).join(" and ");
    throw new RangeError(`the sheets ${names} both have the columns: say which with read.sheet`);
  }
  return found[0] ?? lacking(tries);
}

/** Every delimiter is tried, since a comma can stand in every number: the one that gives the columns is right. */
function pickDelimiter(bytes: Uint8Array, mapping: CheckedMapping): FoundTable {
  const text = decodeText(bytes, mapping.read.encoding);
  const wanted = mapping.read.delimiter;
  const tries: { readonly grid: Grid; readonly header: ReturnType<typeof findHeader> }[] = [];
  let failure: unknown;
  for (const delimiter of wanted === undefined ? DELIMITERS : [wanted]) {
    try {
      const grid = readDelimited(text, delimiter);
      const header = findHeader(grid, mapping);
      if (!("lacking" in header) && fits(grid, header)) return { grid, header };
      tries.push({ grid, header });
    } catch (error) {
      failure ??= error;
    }
  }
  const alone = tries.flatMap(({ grid, header }) => ("lacking" in header ? [] : [{ grid, header }]));
  if (alone[0] !== undefined) return alone[0];
  // A delimiter that gives one column or none says less than why the right one failed.
  if (failure !== undefined && !tries.some(({ header }) => "lacking" in header && header.score > 1)) throw failure;
  return lacking(tries);
}

/** With columns by number, any delimiter has the header: the right one has the columns too. */
function fits(grid: Grid, { firstRow, values }: Header): boolean {
  return grid.rows
    .slice(firstRow, firstRow + 100)
    .some((row) => values.some(({ column }) => row?.[column] !== undefined));
}

function lacking(tries: readonly { readonly header: ReturnType<typeof findHeader> }[]): never {
  const missing = tries.flatMap(({ header }) => ("lacking" in header ? [header] : []));
  const [best] = missing.sort((a, b) => b.score - a.score);
  throw new RangeError(best?.lacking ?? "the file holds no table");
}

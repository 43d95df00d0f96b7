import { parse } from "csv-parse/sync";

/** A table of figures as it was typed: what its head says, and its rows as text. */
export interface FiguresFile {
  /** What the table holds: `observations`, `key-figures`, `areas`, `groups`, or the name of another table. */
  readonly table: string;
  readonly title: string;
  /** Where the figures were published: document, page, address. */
  readonly citation: string;
  /** ISO date: the figures are as they were published on this day. Always there for observations. */
  readonly published: string | undefined;
  /** Columns that hold numbers; the others are text. */
  readonly numbers: ReadonlySet<string>;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** The line of the file that each row ends on, counted from 1. */
  readonly lines: readonly number[];
}

const HEAD_LINE = /^# ([a-z]+): (.+?)\s*$/;
const LARGEST_ROW = 1_000_000;

/**
 * Read a figures file: figures typed from publications, with their citation. It is CSV in UTF-8 with commas, whose
 * first lines are its head, `# key: value`, with the keys table, title and citation, for observations also published, and optionally numbers (names
 * of numeric columns) and note.
 *
 * @throws {Error} one line naming the file and what is wrong with it
 */
export function parseFiguresFile(content: Uint8Array, name: string): FiguresFile {
  const text = decodeUtf8(content, name);
  const head = parseHead(text);
  const need = (key: string): string => {
    const value = head.get(key);
    if (value === undefined) throw new Error(`${name}: the head lacks "# ${key}: …"`);
    return value;
  };
  const table = need("table");
  const published = table === "observations" ? need("published") : head.get("published");
  if (published !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(published)) {
    throw new Error(`${name}: published must be a date such as 2024-08-30, was ${JSON.stringify(published)}`);
  }
  const [{ record: columns } = { record: [] }, ...records] = parseCsv(text, name);
  return {
    table,
    title: need("title"),
    citation: need("citation"),
    published,
    numbers: new Set((head.get("numbers") ?? "").split(/[\s,]+/).filter((column) => column !== "")),
    columns,
    rows: records.map(({ record }) =>
      Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ""])),
    ),
    lines: records.map(({ info }) => info.lines),
  };
}

function decodeUtf8(content: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch (error) {
    throw new Error(`${name}: the file is not UTF-8`, { cause: error });
  }
}

function parseHead(text: string): Map<string, string> {
  const head = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    if (!line.startsWith("#")) break;
    const [, key, value] = HEAD_LINE.exec(line) ?? [];
    if (key !== undefined && value !== undefined) head.set(key, value);
  }
  return head;
}

/** A record, and how many lines had been read when it ended. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parseCsv(text: string, name: string): readonly CsvRecord[] {
  const simple = readSimple(text);
  if (simple !== undefined) return simple;
  const options = { comment: "#", comment_no_infix: true, max_record_size: LARGEST_ROW, skip_empty_lines: true };
  try {
    // Its types know no records with their places.
    return parse(text, { ...options, info: true }) as unknown as CsvRecord[];
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Text without a quotation mark, whose lines have as many commas, is CSV at its simplest, and is split sooner than it
 * is parsed. Everything else, and everything that is wrong, is the parser's.
 */
function readSimple(text: string): readonly CsvRecord[] | undefined {
  if (/["\r]/.test(text)) return undefined;
  const records = text
    .split("\n")
    .map((line, index) => ({ line, info: { lines: index + 1 } }))
    .filter(({ line }) => line !== "" && !line.startsWith("#"))
    .map(({ line, info }) => ({ record: line.split(","), info }));
  const columns = records[0]?.record.length;
  return records.every(({ record }) => record.length === columns) ? records : undefined;
}

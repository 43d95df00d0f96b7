import type { Period } from "../../runs/observation.ts";
import { type MissingReason, missingReason } from "../../text/missing.ts";
import type { Codes } from "../columns/codes.ts";
import type { SpilledRow } from "../columns/spill.ts";
import { toPeriod } from "../period.ts";
import { parseValue } from "./parse-value.ts";

const [LINE_FEED, CARRIAGE_RETURN, COMMA] = [0x0a, 0x0d, 0x2c];
const HEAD = "kpi,municipality,period,gender,value";
const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/;
const LONGEST_LINE = 400;

/** What the words of rows are coded by. */
export interface ValueWords {
  readonly kpis: Codes<string>;
  readonly areas: Codes<string>;
  readonly periods: Codes<Period>;
  readonly reasons: Codes<MissingReason | "">;
}

/** A row that cannot be read. */
export interface BadRow {
  /** Counted from 1, with the head. */
  readonly line: number;
  readonly reason: string;
}

/** Reads a file of values as its bytes come. */
export interface ValueRows {
  push(bytes: Uint8Array): void;
  /** @returns how many rows there were, good and bad */
  end(): number;
}

/**
 * Read values from CSV in UTF-8 with the columns kpi, municipality, period, gender and value, in that order and without
 * quotes; a blank value, or a symbol for a missing one, is missing. Bytes are read as they are: a run of ten million rows takes seconds.
 *
 * @param take gets each row in turn, in one object that is used again
 * @param bad is told of each row that cannot be read, the head too
 */
export function valueRows(
  words: ValueWords,
  take: (row: SpilledRow, line: number) => void,
  bad: (row: BadRow) => void,
): ValueRows {
  const [kpiOf, areaOf, periodOf] = [
    field(words.kpis, id),
    field(words.areas, id),
    field(words.periods, (text) => toPeriod(text)),
  ];
  const row = { kpi: 0, area: 0, period: 0, gender: 0, missing: 0, response: 0, value: 0, count: Number.NaN };
  let line = 0;
  let rest: Uint8Array = new Uint8Array();

  const readLine = (bytes: Uint8Array, start: number, lineEnd: number): void => {
    line++;
    const end = bytes[lineEnd - 1] === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd;
    try {
      if (line === 1) readHead(bytes.subarray(start, end));
      else readRow(bytes, start, end);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      bad({ line, reason: error.message });
    }
  };
  const readRow = (bytes: Uint8Array, start: number, end: number): void => {
    const first = comma(bytes, start, end, "municipality");
    const second = comma(bytes, first + 1, end, "period");
    const third = comma(bytes, second + 1, end, "gender");
    const fourth = comma(bytes, third + 1, end, "value");
    row.kpi = kpiOf(bytes, start, first);
    row.area = areaOf(bytes, first + 1, second);
    row.period = periodOf(bytes, second + 1, third);
    row.gender = genderOf(bytes, third + 1, fourth);
    readValue(bytes, fourth + 1, end);
    take(row, line);
  };
  const readHead = (bytes: Uint8Array): void => {
    const head = textOf(bytes, 0, bytes.length).replace(/^\uFEFF/, "");
    if (head !== HEAD) throw new RangeError(`the head must be ${HEAD}, was ${JSON.stringify(head.slice(0, 80))}`);
  };
  const readValue = (bytes: Uint8Array, start: number, end: number): void => {
    row.value = start === end ? Number.NaN : parseValue(bytes, start, end);
    row.missing = 0;
    if (!Number.isNaN(row.value)) return;
    const text = textOf(bytes, start, end);
    if (!["", "-", ".", ".."].includes(text)) {
      throw new RangeError(`value must be a number with a decimal point or blank, was ${JSON.stringify(text)}`);
    }
    row.missing = words.reasons.codeOf(missingReason(text));
  };
  return {
    push(chunk) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let start = 0;
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        readLine(bytes, start, end);
        start = end + 1;
      }
      rest = bytes.subarray(start);
      // Whatever this is, it is no line of values: it must not be gathered up to the end of the file.
      if (rest.length > LONGEST_LINE) {
        throw new RangeError(`line ${line + 1}: a row must be at most ${LONGEST_LINE} bytes, and this one is longer`);
      }
    },
    end() {
      if (rest.length > 0) readLine(rest, 0, rest.length);
      if (line === 0) bad({ line: 1, reason: `the head must be ${HEAD}, and the file is empty` });
      return Math.max(line - 1, 0);
    },
  };
}

/** Where the next comma is. */
function comma(bytes: Uint8Array, start: number, end: number, next: string): number {
  for (let at = start; at < end; at++) if (bytes[at] === COMMA) return at;
  throw new RangeError(`the row has no ${next}`);
}

/** A field whose text is mostly that of the row before, or one of a few: its code. */
function field<Word>(codes: Codes<Word>, wordOf: (text: string) => Word) {
  // By a hash of the bytes; two texts with the same hash are told apart by their bytes.
  const seen: ({ readonly bytes: Uint8Array; readonly code: number } | undefined)[] = new Array(4096).fill(undefined);
  return (bytes: Uint8Array, start: number, end: number): number => {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 12)) & 4095;
    const found = seen[slot];
    if (found !== undefined && sameBytes(found.bytes, bytes, start, end)) return found.code;
    const code = codes.codeOf(wordOf(textOf(bytes, start, end)));
    seen[slot] = { bytes: bytes.slice(start, end), code };
    return code;
  };
}

function sameBytes(one: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (one.length !== end - start) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== bytes[start + at]) return false;
  return true;
}

function id(text: string): string {
  if (ID.test(text)) return text;
  throw new RangeError(`an id must be 1–40 letters, digits, ".", "-" or "_", was ${JSON.stringify(text)}`);
}

const LETTERS = new Map([
  [0x54, 0],
  [0x4b, 1],
  [0x4d, 2],
]);

/** T, K and M as their places in that order. */
function genderOf(bytes: Uint8Array, start: number, end: number): number {
  const gender = end - start === 1 ? LETTERS.get(bytes[start] ?? 0) : undefined;
  if (gender !== undefined) return gender;
  throw new RangeError(`gender must be T, K or M, was ${JSON.stringify(textOf(bytes, start, end))}`);
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8");
}

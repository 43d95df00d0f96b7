import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";

/** A row on its way into columns, everything but its numbers as a code. */
export interface SpilledRow {
  readonly kpi: number;
  readonly area: number;
  readonly period: number;
  /** 0–3. */
  readonly gender: number;
  /** 0–15; 0 where there is a value. */
  readonly missing: number;
  /** Below 2²⁶. */
  readonly response: number;
  /** NaN for none, and so for the count. */
  readonly value: number;
  readonly count: number;
}

/** Rows of many key figures in any order, put down on disk by key figure. */
export interface Spill {
  add(row: SpilledRow): void;
  /** The rows, each key figure's together and in the order they came; then nothing is left on disk. */
  drain(): Generator<SpilledRows>;
}

/** Some of the rows, as they lie on disk: four words and two doubles for each. */
export interface SpilledRows {
  readonly rows: number;
  readonly words: Uint32Array;
  readonly doubles: Float64Array;
}

const ROW_BYTES = 32;
const BUFFERED_ROWS = 1024;
/** So that a sixty-fourth of the largest run fits into memory with ease. */
const BUCKETS = 64;

/** Where a row's codes and numbers are. */
export const wordsOf = (row: number) => row * 8;
export const doublesOf = (row: number) => row * 4 + 2;

/**
 * Put rows down in files by key figure, so that the rows of a run that is larger than memory can be had one key figure
 * after the other, whatever order they come in.
 *
 * @param folder where the files go; it must be there
 */
export function openSpill(folder: string): Spill {
  const buckets = Array.from({ length: BUCKETS }, (_, at) => openBucket(path.join(folder, `rows-${at}`)));
  return {
    add: (row) => buckets[row.kpi % BUCKETS]?.add(row),
    *drain() {
      for (const bucket of buckets) {
        const rows = bucket.take();
        if (rows.rows > 0) yield rows;
      }
    },
  };
}

function openBucket(file: string) {
  const buffer = new ArrayBuffer(BUFFERED_ROWS * ROW_BYTES);
  const [words, doubles, bytes] = [new Uint32Array(buffer), new Float64Array(buffer), new Uint8Array(buffer)];
  let buffered = 0;
  let descriptor: number | undefined;
  const flush = () => {
    descriptor ??= openSync(file, "w");
    writeAll(descriptor, bytes.subarray(0, buffered * ROW_BYTES));
    buffered = 0;
  };
  return {
    add(row: SpilledRow): void {
      const at = wordsOf(buffered);
      words[at] = row.kpi;
      words[at + 1] = row.area;
      words[at + 2] = row.period;
      words[at + 3] = row.gender | (row.missing << 2) | (row.response << 6);
      const number = doublesOf(buffered);
      doubles[number] = row.value;
      doubles[number + 1] = row.count;
      if (++buffered === BUFFERED_ROWS) flush();
    },
    take(): SpilledRows {
      flush();
      if (descriptor !== undefined) closeSync(descriptor);
      const content = readFileSync(file);
      rmSync(file);
      // A view needs its doubles in place.
      const { buffer: all } = content.byteOffset % 8 === 0 ? content : Uint8Array.from(content);
      const start = content.byteOffset % 8 === 0 ? content.byteOffset : 0;
      return {
        rows: content.byteLength / ROW_BYTES,
        words: new Uint32Array(all, start, content.byteLength / 4),
        doubles: new Float64Array(all, start, content.byteLength / 8),
      };
    },
  };
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

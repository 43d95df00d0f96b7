import type { Period } from "../../runs/observation.ts";
import type { MissingReason } from "../../text/missing.ts";
import type { Codes } from "./codes.ts";
import { type Chunk, NO_RESPONSE } from "./chunk.ts";
import { comparePeriods, GENDERS } from "./grid.ts";
import { doublesOf, type SpilledRows, wordsOf } from "./spill.ts";

/** What the codes of rows stand for. */
export interface Words {
  readonly kpis: Codes<string>;
  readonly areas: Codes<string>;
  readonly periods: Codes<Period>;
  readonly reasons: Codes<MissingReason | "">;
}

/**
 * A grid is filled up with cells that no answer held, as long as those are not most of it: pages of the same cell over and
 * over take hardly any room.
 */
const MOST_CELLS_PER_ROW = 4;

/**
 * The chunks of the key figures that the rows are of, in the order of their codes.
 *
 * @param times when each response came, of a run that asked for the same figures again: then only the latest of each is kept
 */
export function* chunksOfRows(rows: SpilledRows, words: Words, times?: readonly string[]): Generator<Chunk> {
  const byKpi = new Map<number, number[]>();
  for (let row = 0; row < rows.rows; row++) {
    const kpi = rows.words[wordsOf(row)] ?? 0;
    const those = byKpi.get(kpi);
    if (those === undefined) byKpi.set(kpi, [row]);
    else those.push(row);
  }
  for (const [kpi, those] of [...byKpi].sort(([a], [b]) => a - b)) {
    yield chunkOf(words.kpis.words[kpi] ?? "", those, { rows, words, times });
  }
}

interface Source {
  readonly rows: SpilledRows;
  readonly words: Words;
  readonly times: readonly string[] | undefined;
}

function chunkOf(kpi: string, those: readonly number[], { rows, words, times }: Source): Chunk {
  const word = (row: number, at: number) => rows.words[wordsOf(row) + at] ?? 0;
  const timeOf = (row: number) => times?.[word(row, 3) >>> 6] ?? "";
  const areas = axis(
    those.map((row) => word(row, 1)),
    words.areas.words,
    (a, b) => (a < b ? -1 : 1),
  );
  const periods = axis(
    those.map((row) => word(row, 2)),
    words.periods.words,
    comparePeriods,
  );
  const genders = axis(
    those.map((row) => word(row, 3) & 3),
    GENDERS,
    (a, b) => GENDERS.indexOf(a) - GENDERS.indexOf(b),
  );
  const cellOf = (row: number) =>
    (genders.at(word(row, 3) & 3) * areas.words.length + areas.at(word(row, 1))) * periods.words.length +
    periods.at(word(row, 2));
  const cells = genders.words.length * areas.words.length * periods.words.length;
  const sorted = sortedByCell(those, cellOf);
  const order = times === undefined ? sorted : latest(sorted, cellOf, timeOf);
  const twice = order.some((row, at) => at > 0 && cellOf(row) === cellOf(order[at - 1] ?? row));
  const grid = !twice && cells <= order.length * MOST_CELLS_PER_ROW;
  // Which row of the spill stands where: undefined for a cell that no answer held.
  const placed: (number | undefined)[] = grid ? new Array(cells).fill(undefined) : order;
  if (grid) for (const row of order) placed[cellOf(row)] = row;
  const { length } = placed;
  const chunk = {
    kpi,
    genders: genders.words,
    areas: areas.words,
    periods: periods.words,
    grid,
    gender: new Uint8Array(length),
    area: new Uint32Array(length),
    period: new Uint16Array(length),
    value: new Float64Array(length).fill(Number.NaN),
    missing: new Array<MissingReason | "">(length).fill("ingen uppgift"),
    response: new Int32Array(length).fill(NO_RESPONSE),
  };
  const count = new Float64Array(length).fill(Number.NaN);
  placed.forEach((row, at) => {
    const cell = row === undefined ? at : cellOf(row);
    const series = Math.floor(cell / periods.words.length);
    chunk.period[at] = cell % periods.words.length;
    chunk.area[at] = series % areas.words.length;
    chunk.gender[at] = Math.floor(series / areas.words.length);
    if (row === undefined) return;
    chunk.value[at] = rows.doubles[doublesOf(row)] ?? Number.NaN;
    count[at] = rows.doubles[doublesOf(row) + 1] ?? Number.NaN;
    chunk.missing[at] = words.reasons.words[(word(row, 3) >>> 2) & 15] ?? "";
    chunk.response[at] = word(row, 3) >>> 6;
  });
  return count.some((one) => !Number.isNaN(one)) ? { ...chunk, count } : chunk;
}

/** The words that occur, in order, and where on the axis a code is. */
function axis<Word>(codes: readonly number[], words: readonly Word[], compare: (a: Word, b: Word) => number) {
  const used = [...new Set(codes)]
    .flatMap((code) => {
      const word = words[code];
      return word === undefined ? [] : [{ code, word }];
    })
    .sort((a, b) => compare(a.word, b.word));
  const places = new Map(used.map(({ code }, at) => [code, at]));
  return { words: used.map(({ word }) => word), at: (code: number) => places.get(code) ?? 0 };
}

/** Rows by cell, those of the same cell as they came: the cell and the row in one number sort at the speed of numbers. */
function sortedByCell(those: readonly number[], cellOf: (row: number) => number): number[] {
  const keys = Float64Array.from(those, (row, at) => cellOf(row) * those.length + at).sort();
  return Array.from(keys, (key) => those[key % those.length] ?? 0);
}

/** Of the rows of each cell the one that came last; of those that came at the same time the later one. */
function latest(sorted: readonly number[], cellOf: (row: number) => number, timeOf: (row: number) => string): number[] {
  const kept: number[] = [];
  for (const row of sorted) {
    const before = kept.at(-1);
    if (before === undefined || cellOf(before) !== cellOf(row)) kept.push(row);
    else if (timeOf(row) >= timeOf(before)) kept[kept.length - 1] = row;
  }
  return kept;
}

import { checkSum, type SumCheck } from "./check-sum.ts";
import type { Dimension } from "./header.ts";
import type { Entry, EntryRow } from "./read-entries.ts";

/** A sum of the table: the entry, those that it adds up, and whether it does. */
export interface FoundSum {
  readonly total: Entry;
  readonly parts: readonly Entry[];
  readonly label: string;
  readonly check: SumCheck;
}

// Sum rows times rows above them: more than a table that people read has.
const MOST_WORK = 20_000_000;

/**
 * Hold the sum rows against the rows above them: those since the sum before, and all of them, a total after subtotals; what fits
 * better counts. Where none above add up to it, the rows beneath may: up to the next sum, or all. A row is a part when it
 * says the same as the sum row in every column but that of the label, a blank saying nothing.
 *
 * @throws {RangeError} when the table has sum rows beyond reason
 */
export function sumRows(rows: readonly EntryRow[], columns: ReadonlyMap<Dimension, number>): FoundSum[] {
  return candidates(rows, columns).flatMap(([above, beneath]) => {
    const fits = ({ check }: FoundSum) => check.verdict === "agrees";
    const choice = above.some(fits) || !beneath.some(fits) ? above : beneath;
    const [best] = [...(choice.length === 0 ? beneath : choice)].sort((a, b) => off(a.check) - off(b.check));
    return best === undefined ? [] : [best];
  });
}

/** Every way in which a sum row adds up exactly, above and beneath; where none does, the one that comes closest. */
export function likelySums(rows: readonly EntryRow[], columns: ReadonlyMap<Dimension, number>): FoundSum[] {
  const exact = candidates(rows, columns).flatMap((ways) =>
    ways.flat().filter(({ check }) => check.verdict === "agrees"),
  );
  return [...exact, ...sumRows(rows, columns).filter(({ check }) => check.verdict !== "agrees")];
}

/** For each cell of each sum row: what may be its parts above it, and beneath it. */
function candidates(rows: readonly EntryRow[], columns: ReadonlyMap<Dimension, number>): [FoundSum[], FoundSum[]][] {
  const sums = rows.filter(({ sum }) => sum !== undefined).length;
  if (sums * rows.length > MOST_WORK) throw new RangeError(`the table has ${sums} sum rows among ${rows.length} rows`);
  return rows.flatMap((row, index): [FoundSum[], FoundSum[]][] => {
    const { sum } = row;
    if (sum === undefined) return [];
    const compared = [...row.said].filter(
      ([dimension, text]) => dimension !== "unit" && text !== "" && !sum.columns.includes(columns.get(dimension) ?? -1),
    );
    const isAlike = ({ said }: EntryRow) => compared.every(([dimension, text]) => said.get(dimension) === text);
    const isPart = (other: EntryRow) => other.sum === undefined;
    const [above, beneath] = [rows.slice(0, index).filter(isAlike), rows.slice(index + 1).filter(isAlike)];
    const before = above.findLast((other) => other.sum !== undefined)?.row ?? 0;
    const next = beneath.find((other) => other.sum !== undefined)?.row ?? Number.POSITIVE_INFINITY;
    const [wholeAbove, wholeBeneath] = [oneGender(above.filter(isPart)), oneGender(beneath.filter(isPart))];
    return row.entries.flatMap((total, column): [FoundSum[], FoundSum[]][] => {
      if (total.digits === undefined) return [];
      const inColumn = (of: readonly EntryRow[]) => of.flatMap(({ entries }) => entries[column] ?? []);
      const toSum = (parts: readonly Entry[]) => ({ total, parts, label: sum.text, check: checkSum(total, parts) });
      const [all, allBeneath] = [inColumn(wholeAbove), inColumn(wholeBeneath)];
      const latest = all.filter((entry) => entry.row > before);
      const first = allBeneath.filter((entry) => entry.row < next);
      const ofBeneath = [first, allBeneath].filter((parts) => parts.length > 0);
      return [[[...(latest.length > 0 ? [latest] : []), all].map(toSum), ofBeneath.map(toSum)]];
    });
  });
}

/** Women and men together are all: where a sum row says no gender, only one of the two is added up. */
function oneGender(rows: readonly EntryRow[]): readonly EntryRow[] {
  const genderOf = ({ entries }: EntryRow) => entries.find(({ place }) => place !== undefined)?.place?.gender;
  const totals = rows.filter((row) => genderOf(row) === "T");
  return totals.length === 0 || totals.length === rows.length
    ? rows
    : rows.filter((row) => genderOf(row) === "T" || genderOf(row) === undefined);
}

function off({ difference }: SumCheck): number {
  return difference === null ? Number.POSITIVE_INFINITY : Math.abs(difference);
}

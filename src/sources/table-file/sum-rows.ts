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
 * better counts. A row is a part when it says the same as the sum row in every column but that of the label, a blank saying nothing.
 *
 * @throws {RangeError} when the table has sum rows beyond reason
 */
export function sumRows(rows: readonly EntryRow[], columns: ReadonlyMap<Dimension, number>): FoundSum[] {
  const sums = rows.filter(({ sum }) => sum !== undefined).length;
  if (sums * rows.length > MOST_WORK) throw new RangeError(`the table has ${sums} sum rows among ${rows.length} rows`);
  const found: FoundSum[] = [];
  rows.forEach((row, index) => {
    const { sum } = row;
    if (sum === undefined) return;
    const compared = [...row.said].filter(
      ([dimension, text]) => dimension !== "unit" && text !== "" && !sum.columns.includes(columns.get(dimension) ?? -1),
    );
    const alike = rows
      .slice(0, index)
      .filter(({ said }) => compared.every(([dimension, text]) => said.get(dimension) === text));
    const whole = oneGender(alike.filter((other) => other.sum === undefined));
    const before = alike.findLast((other) => other.sum !== undefined)?.row ?? 0;
    row.entries.forEach((total, column) => {
      if (total.digits === undefined) return;
      const all = whole.flatMap(({ entries }) => entries[column] ?? []);
      const latest = all.filter((entry) => entry.row > before);
      const [best] = [latest, all]
        .filter((parts, at) => at === 1 || parts.length > 0)
        .map((parts) => ({ total, parts, label: sum.text, check: checkSum(total, parts) }))
        .sort((a, b) => off(a.check) - off(b.check));
      if (best !== undefined) found.push(best);
    });
  });
  return found;
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

import type { ColumnTable } from "arquero";
import { checkChoice, checkNumber } from "../metrics/check.ts";
import { DIRECTIONS, type Direction } from "../metrics/direction.ts";
import { type AreaValue, areaValues, type Selection } from "./area-values.ts";
import { polarity } from "./polarity.ts";

/** Which place equal values share: the best of theirs, the last, their mean, or the next one without gaps. */
export type Ties = "min" | "max" | "average" | "dense";

const TIES: readonly Ties[] = ["min", "max", "average", "dense"];

/** An area's place; one without a value has no place, and says why. */
export interface Ranked extends AreaValue {
  readonly rank: number | null;
  /** First and last place of those with an equal value: 18–19 is as true as 18. */
  readonly rankRange: readonly [number, number] | null;
  /** How many had a value. */
  readonly of: number;
}

/**
 * Rank areas by one figure (rangordning): place 1 is the best. Equal values share a place by `ties`, and always carry
 * the range of places that they cover; the number that had a value stands beside every place.
 *
 * A rank says nothing of how certain it is: for a share from a survey, neighbouring places are seldom different.
 *
 * @param values a table of figures with one key figure, or a Map of area to value
 * @param options `good`: "low" or "high", from our polarity table when the table's key figure is in it; `ties`: "min"
 * (default), "max", "average" or "dense"; `period`, `gender`, `among`: see {@link Selection}
 * @returns best first, equal values in the order of municipality codes; those without a value last, without a place
 * @throws {TypeError|RangeError} when the direction is not known, the table mixes key figures or periods, or no area
 * has a value
 * @example
 * const ranking = rank(new Map([["a", 84], ["b", 90], ["c", 84]]), { good: "high" });
 * ranking.map((row) => [row.municipality, row.rank, row.rankRange]); // => [["b", 1, [1, 1]], ["a", 2, [2, 3]], ["c", 2, [2, 3]]]
 */
export function rank(
  values: ColumnTable | ReadonlyMap<string, number | null>,
  options: Selection & { readonly good?: Direction; readonly ties?: Ties } = {},
): Ranked[] {
  const { kpi, rows } = areaValues(values, options);
  const good = checkChoice("good", options.good ?? polarity(kpi ?? "these values"), DIRECTIONS);
  const ties = checkChoice("ties", options.ties ?? "min", TIES);
  const present = rows.filter((row): row is Present => row.value !== null);
  if (present.length === 0) throw new RangeError(`no area has a value${kpi === undefined ? "" : ` of ${kpi}`} to rank`);
  for (const { value } of present) checkNumber("values", value, "finite");
  const sign = good === "low" ? 1 : -1;
  const sorted = present.sort((a, b) => sign * (a.value - b.value) || (a.municipality < b.municipality ? -1 : 1));
  const absent = rows.filter((row) => row.value === null);
  const nowhere = { rank: null, rankRange: null, of: sorted.length };
  return [...placed(sorted, ties), ...absent.map((row) => ({ ...row, ...nowhere }))];
}

type Present = AreaValue & { readonly value: number };

function placed(sorted: readonly Present[], ties: Ties): Ranked[] {
  const rows: Ranked[] = [];
  let distinct = 0;
  for (let start = 0; start < sorted.length; ) {
    const equal = sorted.slice(start).findIndex(({ value }) => value !== sorted[start]?.value);
    const end = equal === -1 ? sorted.length : start + equal;
    distinct += 1;
    const rankRange = [start + 1, end] as const;
    const rank = { min: start + 1, max: end, average: (start + 1 + end) / 2, dense: distinct }[ties];
    rows.push(...sorted.slice(start, end).map((row) => ({ ...row, rank, rankRange, of: sorted.length })));
    start = end;
  }
  return rows;
}

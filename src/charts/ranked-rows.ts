import { checkValues } from "./check-values.ts";
import type { RankedRow } from "./ranked-bars.ts";

/** The rows in the order they are drawn: by rank, then by area; those without a value last. */
export function rankedRows<Row extends RankedRow>(
  chart: string,
  { rows, focus }: { readonly rows: readonly Row[]; readonly focus: string },
): Row[] {
  checkValues(
    chart,
    rows.map((row) => row.value),
  );
  const areas = new Set(rows.map((row) => row.municipality));
  if (areas.size !== rows.length)
    throw new RangeError(`${chart}: rows must have one row per area, an area comes twice`);
  if (!areas.has(focus)) throw new RangeError(`${chart}: focus must be one of ${[...areas].join(", ")}, was ${focus}`);
  const unranked = rows.find((row) => row.value !== null && row.rank === null);
  if (unranked !== undefined)
    throw new RangeError(`${chart}: a row with a value must have a rank, ${unranked.municipality} has none`);
  const place = (row: RankedRow): number => (row.value === null ? Number.MAX_VALUE : (row.rank ?? Number.MAX_VALUE));
  return rows.toSorted((a, b) => place(a) - place(b) || (a.municipality < b.municipality ? -1 : 1));
}

/**
 * The place of a row for readers: «3», «18–19» when it is shared, «–» when there is none.
 *
 * @example
 * placeText({ municipality: "0126", name: "Huddinge", value: 84, rank: 18, rankRange: [18, 19] }); // => "18–19"
 */
export function placeText({ value, rank, rankRange }: RankedRow): string {
  if (value === null || rank === null) return "–";
  const [first = rank, last = rank] = rankRange ?? [];
  return first === last ? String(first) : `${first}–${last}`;
}

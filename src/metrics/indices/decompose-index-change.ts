import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { compositeIndex } from "./composite-index.ts";
import { type IndexChangeRequest, type IndexYear, indexYears } from "./index-years.ts";

/** An index's change, split between the municipality and all the others. Points on the scale 0–100. */
export interface IndexChange {
  readonly area: string;
  readonly before: number;
  readonly after: number;
  readonly total: number;
  /** What the municipality's own values did. */
  readonly own: number;
  /** What everybody else's values did. */
  readonly others: number;
  readonly method: "shapley";
  readonly assumes: readonly string[];
}

/**
 * Decompose an index's change (uppdelning av en indexförändring): an index is relative, so it can fall while the
 * municipality improves. How much of the change is the municipality's own doing, and how much the others'?
 *
 * With I(own year, others' year) for the index of the area when its own values are of one year and everybody else's of
 * another, and the two orders averaged (Shapley):
 *
 *     own    = ½ · ( I(1,0) − I(0,0) + I(1,1) − I(0,1) )
 *     others = ½ · ( I(0,1) − I(0,0) + I(1,1) − I(1,0) )      own + others = total
 *
 * The others are the municipalities that have values in the year in question: who comes into the index or leaves it
 * counts as the others' doing. With `bounds` (the scale of each year known, the municipalities not) the others' part is
 * what the change of the scale did. An index is held within 0–100: at the ends a change of the values shows as 0.
 *
 * Give components as they were measured. When a component is an index itself (U20900 of U20404 and U20008), what the
 * others did to that component counts as the municipality's own.
 *
 * @param request `before` and `after`: area → value with `good`, or one entry per component with its own `good`;
 * `bounds`: of both years, for one component only
 * @returns points on the scale 0–100
 * @throws {RangeError} when the area lacks a value in either year, or the components of the years differ in number or direction
 * @see Shapley, A value for n-person games (1953); Shorrocks, Journal of Economic Inequality 11 (2013) 99–126
 * @example
 * const before = new Map([["a", 10], ["b", 20], ["c", 30]]);
 * const after = new Map([["a", 10], ["b", 16], ["c", 20], ["d", 5]]);
 * const { total, own, others } = decomposeIndexChange({ before, after, area: "b", good: "low" });
 * [Math.round(total), Math.round(own), Math.round(others)]; // => [-23, 23, -47]
 */
export function decomposeIndexChange(request: IndexChangeRequest): Summarised<IndexChange> {
  const [zero, one] = indexYears(request);
  const { area } = request;
  const [before, ownOnly, othersOnly, after] = [
    indexOf(area, zero, zero),
    indexOf(area, one, zero),
    indexOf(area, zero, one),
    indexOf(area, one, one),
  ];
  const own = (ownOnly - before + (after - othersOnly)) / 2;
  const others = (othersOnly - before + (after - ownOnly)) / 2;
  const total = after - before;
  const assumes = [
    "De två ordningarna, egna värden först och andras först, väger lika.",
    request.bounds === undefined
      ? "Kommuner som bara finns ett av åren räknas till de andras del."
      : "De andras del är vad skalans ändrade gränser gjorde.",
  ];
  const result = { area, before, after, total, own, others, method: "shapley" as const, assumes };
  return summarised(result, sentence(result), assumes);
}

/** The area's index when its own values are of one year, and everybody else's (or the bounds) of another. */
function indexOf(area: string, own: IndexYear, others: IndexYear): number {
  const components = others.map((component, index) => ({
    ...component,
    values: new Map([...component.values, [area, own[index]?.values.get(area) ?? null]]),
  }));
  const found = compositeIndex(components).get(area);
  if (found === undefined) throw new RangeError(`area must have a value in every component, ${area} has none in some`);
  return found;
}

function sentence({ area, before, after, total, own, others }: Omit<IndexChange, "method" | "assumes">): string {
  const points = (value: number) => formatNumber(value, { digits: 1, sign: true });
  const values = `från ${formatNumber(before, { digits: 1 })} till ${formatNumber(after, { digits: 1 })}`;
  return `Index för ${area} gick ${values} (${points(total)}): den egna förändringen gav ${points(own)} och de andras ${points(others)}.`;
}

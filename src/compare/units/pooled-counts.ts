import { checkCounts, type SurveyCounts } from "../../metrics/shares/check-counts.ts";

/**
 * The counts of several units together (sammanlagda svar): sums of positive, answered and asked; `asked` only when it is
 * known of every unit. Undefined when some unit's counts are not known: a part is not the whole.
 *
 * @throws {TypeError|RangeError} on counts that cannot be true together
 * @example
 * const counts = new Map([["a", { positive: 3, answered: 4 }], ["b", { positive: 5, answered: 8 }]]);
 * pooledCounts(["a", "b"], counts); // => { positive: 8, answered: 12 }
 * pooledCounts(["a", "c"], counts); // => undefined
 */
export function pooledCounts(
  units: readonly string[],
  counts: ReadonlyMap<string, SurveyCounts>,
): SurveyCounts | undefined {
  const known = units.flatMap((unit) => counts.get(unit) ?? []).map(checkCounts);
  if (units.length === 0 || known.length < units.length) return undefined;
  const positive = known.reduce((sum, one) => sum + one.positive, 0);
  const answered = known.reduce((sum, one) => sum + one.answered, 0);
  const asked = known.reduce((sum, one) => sum + (one.asked ?? Number.NaN), 0);
  return Number.isNaN(asked) ? { positive, answered } : { positive, answered, asked };
}

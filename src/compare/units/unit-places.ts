import { checkNumber } from "../../metrics/check.ts";
import type { Direction } from "../../metrics/direction.ts";
import type { Ranked } from "../rank.ts";
import { rankIntervals } from "../ranks/rank-intervals.ts";
import { shareStandardError } from "../ranks/share-standard-error.ts";
import type { UnitComparisonOptions } from "./compare-units.ts";

/**
 * The standard error of a unit's figure: as given, or from its survey counts; null when neither is known.
 *
 * @throws {RangeError} on a negative one
 */
export function unitError(
  { municipality, value }: Ranked,
  { counts, standardErrors }: Pick<UnitComparisonOptions, "counts" | "standardErrors">,
): number | null {
  if (value === null) return null;
  const given = standardErrors?.get(municipality);
  if (given !== undefined) return checkNumber(`standardErrors of ${municipality}`, given, "nonNegative");
  const survey = counts?.get(municipality);
  return survey === undefined ? null : shareStandardError(survey);
}

/**
 * The places that each unit may truly have, for all at once; those whose standard error is not known may stand anywhere,
 * and widen the intervals of the others by a place each.
 */
export function unitPlaces(
  ranked: readonly Ranked[],
  errors: readonly (number | null)[],
  options: { readonly good: Direction; readonly confidence: number; readonly seed: number | undefined },
): Map<string, readonly [number, number]> {
  const items = ranked.flatMap(({ municipality: id, value: estimate }, i) => {
    const standardError = errors[i] ?? null;
    return estimate === null || standardError === null ? [] : [{ id, estimate, standardError }];
  });
  if (items.length === 0) return new Map();
  const anywhere = ranked.filter(({ value }) => value !== null).length - items.length;
  const intervals = rankIntervals(items, { ...options, simultaneous: true });
  return new Map(intervals.map(({ id, lower, upper }) => [id, [lower ?? 1, (upper ?? items.length) + anywhere]]));
}

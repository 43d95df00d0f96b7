import { checkAreaValues } from "../area-values.ts";
import { checkChoice, checkNumber, checkObject } from "../check.ts";
import { DIRECTIONS, type Direction } from "../direction.ts";
import { finiteResult } from "../finite-result.ts";
import { inShort } from "../in-short.ts";
import { inverseEcdf } from "./inverse-ecdf.ts";

/** The two values between which an index runs from 0 to 100. */
export interface IndexBounds {
  readonly lower: number;
  readonly upper: number;
}

/** Values by area, or in a row; null where there is none. */
export type IndexValues = ReadonlyMap<string, number | null> | readonly (number | null)[];

/**
 * The bounds of an index (percentil 2,5 och 97,5) among all values that there are.
 *
 * @throws {RangeError} when there is no value, or the two bounds are equal
 */
export function indexBounds(values: Iterable<number | null>): IndexBounds {
  const present = [...values].filter((value) => value !== null);
  return checkBounds({ lower: inverseEcdf(present, 0.025), upper: inverseEcdf(present, 0.975) });
}

/**
 * Normalise to an index 0–100 (normalisering), as RKA does for its resource, quality and efficiency indices.
 *
 * The bounds a and b are percentiles 2.5 and 97.5 by the inverse empirical distribution function over *all*
 * municipalities with a value that year; the score is 100·(b − x)/(b − a) where low is good and 100·(x − a)/(b − a)
 * where high is good, held within 0–100. The index is relative: it can fall while the municipality improves.
 *
 * Give all municipalities, or give `bounds` computed over them: the bounds of a handful of peers make another index.
 *
 * @param values by area (a Map) or in a row; null stays null
 * @returns in the shape of `values`
 * @throws {TypeError|RangeError} on a value that is not finite, an unknown direction, or bounds that do not differ
 * @see Reproduces every published value of Kolada U20008, 2016–2022
 * @example
 * normalise([10, 20, null, 40], { good: "low", bounds: { lower: 0, upper: 40 } }); // => [75, 50, null, 0]
 */
export function normalise(
  values: readonly (number | null)[],
  options: { readonly good: Direction; readonly bounds?: IndexBounds },
): (number | null)[];
export function normalise(
  values: ReadonlyMap<string, number | null>,
  options: { readonly good: Direction; readonly bounds?: IndexBounds },
): Map<string, number | null>;
export function normalise(
  values: IndexValues,
  options: { readonly good: Direction; readonly bounds?: IndexBounds },
): (number | null)[] | Map<string, number | null> {
  checkObject("options", options, ["good", "bounds"]);
  if (isMap(values)) checkAreaValues("values", values);
  else if (!Array.isArray(values)) throw new TypeError(`values must be a Map or an array, was ${inShort(values)}`);
  const good = checkChoice("good", options.good, DIRECTIONS);
  const bounds = options.bounds === undefined ? indexBounds(values.values()) : checkBounds(options.bounds);
  const score = (value: number | null) => (value === null ? null : scoreOf(value, bounds, good));
  return isMap(values) ? new Map([...values].map(([area, value]) => [area, score(value)])) : Array.from(values, score);
}

function scoreOf(value: number, { lower, upper }: IndexBounds, good: Direction): number {
  const x = checkNumber("values", value, "finite");
  const raw = finiteResult("values", (100 * (good === "low" ? upper - x : x - lower)) / (upper - lower));
  return Math.min(100, Math.max(0, raw));
}

function checkBounds(bounds: IndexBounds): IndexBounds {
  checkObject("bounds", bounds, ["lower", "upper"]);
  checkNumber("bounds.lower", bounds.lower, "finite");
  checkNumber("bounds.upper", bounds.upper, "finite");
  if (bounds.lower < bounds.upper) return bounds;
  throw new RangeError(
    `bounds must differ, lower < upper, for values to be put between them; were ${bounds.lower} and ${bounds.upper}`,
  );
}

function isMap(values: IndexValues): values is ReadonlyMap<string, number | null> {
  return values instanceof Map;
}

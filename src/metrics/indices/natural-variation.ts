import { median, medianAbsoluteDeviation } from "simple-statistics";
import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { type AreaValues, checkAreaValues } from "../area-values.ts";
import { checkNumber, checkObject, checkText } from "../check.ts";
import { normalQuantile } from "../distributions/normal.ts";
import { finiteResult } from "../finite-result.ts";
import { formatSignificant } from "../format-significant.ts";

/** Where one municipality's change stands among all municipalities' changes. */
export interface NaturalVariation {
  readonly area: string;
  readonly change: number;
  /** The share of municipalities with a lower change, in percent; equal ones, and the area itself, count by half. */
  readonly percentile: number;
  /** Distance from the median in robust standard deviations; null when more than half of the changes are equal. */
  readonly robustZ: number | null;
  /** Place among the changes, 1 the lowest, first and last of those that share it. */
  readonly rankRange: readonly [number, number];
  /** How many municipalities have a change. */
  readonly n: number;
  /** Whether |robustZ| is above the limit; null where there is no robustZ. */
  readonly unusual: boolean | null;
  readonly limit: number;
  readonly median: number;
  /** Areas without a change, left out. */
  readonly missing: readonly string[];
  readonly method: "median and MAD";
  readonly assumes: readonly string[];
}

// Makes the median absolute deviation estimate the standard deviation of a normal distribution; books round it to 1.4826.
const NORMAL_CONSISTENT = 1 / normalQuantile(0.75);
const FEWEST = 5;

/**
 * Natural variation (naturlig variation): where does a municipality's change stand among the changes of all
 * municipalities that year? Costs and other counted figures have no sampling error, but they move from year to year all
 * the same; a change is worth explaining when it is unusual among all.
 *
 *     robust z = (change − median) / (MAD / Φ⁻¹(0.75)),   MAD the median of |change − median|,   1/Φ⁻¹(0.75) = 1.4826…
 *
 * Unusual means |z| above 3, the most cautious of the usual limits. Give changes of *all* municipalities, between the
 * same two years and counted in the same way; a handful of peers says little. Do not use it for shares from surveys:
 * they have a margin of error that depends on their number of answers.
 *
 * @param changes area → change in any unit; null where there is none
 * @param options `limit`: another limit for |z|
 * @throws {TypeError|RangeError} when it is not a Map of finite numbers and null, the area is not among the changes or has none, or fewer than 5 areas have one
 * @see Hampel, JASA 69 (1974) 383–393; Leys et al., Journal of Experimental Social Psychology 49 (2013) 764–766
 * @example
 * const changes = new Map([["a", 1], ["b", 2], ["c", 3], ["d", 4], ["e", 50]]);
 * const { percentile, unusual } = naturalVariation(changes, "e");
 * [percentile, unusual]; // => [90, true]
 */
export function naturalVariation(
  changes: AreaValues,
  area: string,
  options: { readonly limit?: number } = {},
): Summarised<NaturalVariation> {
  const { limit = 3 } = checkObject("options", options, ["limit"]);
  checkNumber("limit", limit, "positive");
  const change = checkAreaValues("changes", changes).get(checkText("area", area));
  if (change === undefined) throw new RangeError(`area must be one of the ${changes.size} with a change, was ${area}`);
  if (change === null) throw new RangeError(`area must have a change, ${area} has none`);
  const present = [...changes.values()].filter((value) => value !== null);
  const n = present.length;
  if (n < FEWEST) throw new RangeError(`changes must hold at least ${FEWEST} municipalities with a change, held ${n}`);
  const below = present.filter((value) => value < change).length;
  const equal = present.filter((value) => value === change).length;
  const middle = median(present);
  const spread = NORMAL_CONSISTENT * medianAbsoluteDeviation(present);
  const robustZ = spread === 0 ? null : (change - middle) / spread;
  const missing = [...changes].flatMap(([id, value]) => (value === null ? [id] : [])).sort();
  const assumes = [
    `Ovanligt betyder mer än ${formatSignificant(limit)} robusta standardavvikelser från medianen.`,
    ...(robustZ === null ? ["Hälften av förändringarna eller fler är lika: robust z finns inte."] : []),
    ...(missing.length === 0 ? [] : [`Utan förändring att räkna med: ${missing.join(", ")}.`]),
  ];
  const result = finiteResult("changes", {
    area,
    change,
    percentile: (100 * (below + equal / 2)) / n,
    robustZ,
    rankRange: [below + 1, below + equal] as const,
    n,
    unusual: robustZ === null ? null : Math.abs(robustZ) > limit,
    limit,
    median: middle,
    missing,
    method: "median and MAD" as const,
    assumes,
  });
  return summarised(result, sentence(result), assumes);
}

function sentence({ area, change, percentile, robustZ, n, unusual, median: middle }: NaturalVariation): string {
  const signed = (value: number) => formatSignificant(value, { sign: true });
  const word = unusual === null ? "kan inte bedömas" : unusual ? "är ovanlig" : "är inte ovanlig";
  const z = robustZ === null ? "" : `, robust z ${formatNumber(robustZ, { digits: 1 })}`;
  const place = `percentil ${formatNumber(percentile)} bland ${formatNumber(n)} kommuner, median ${signed(middle)}${z}`;
  return `Förändringen för ${area}, ${signed(change)}, ${word} (${place}).`;
}

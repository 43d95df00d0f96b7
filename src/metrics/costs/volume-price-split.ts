import { type Summarised, summarised } from "../../text/summary.ts";
import { checkChoice, checkNumber, checkObject } from "../check.ts";
import { finiteResult } from "../finite-result.ts";
import { inShort } from "../in-short.ts";
import { checkWording, inWords, type Wording } from "../wording.ts";
import { unitCost } from "./unit-cost.ts";

/** A year's volume with its price per unit, or with the whole cost. */
export type VolumeAndPrice = { readonly volume: number } & ({ readonly price: number } | { readonly cost: number });

export interface VolumePriceSplit {
  /** The change of the cost: the sum of the parts, to the last bit. */
  readonly total: number;
  /** What the change of the volume made of it. */
  readonly volume: number;
  /** What the change of the price made of it. */
  readonly price: number;
  /** What only both together made; null when it is divided evenly between the two. */
  readonly joint: number | null;
  readonly method: "bennet" | "joint-apart";
}

/**
 * Volume–price split (volym- och prisanalys): how much of a change of cost comes from more or fewer hours or places, and
 * how much from each of them costing more or less.
 *
 *     volume = (v₁ − v₀)·(p₀ + p₁)/2     price = (p₁ − p₀)·(v₀ + v₁)/2     total = volume + price = v₁p₁ − v₀p₀
 *
 * Bennet's indicator: the joint term (v₁ − v₀)(p₁ − p₀) is divided evenly, so neither year is favoured and exchanging
 * the years changes only the sign. With `joint: "apart"` each part is valued at the first year's level and the joint
 * term stands by itself.
 *
 * Price here is unit cost: it also holds the mix and the wage level. Split service by service where the mix has changed.
 *
 * @param years `before` and `after`, each `{ volume, price }` or `{ volume, cost }` in the same units
 * @param options `joint`: "split" (default) or "apart"; `unit` and `digits` of the summary
 * @throws {TypeError|RangeError} when a number is not finite, a volume is negative, a cost comes with volume 0, or
 * price and cost come together
 * @see Bennet, The Theory of Measurement of Changes in Cost of Living, Journal of the Royal Statistical Society 83
 * (1920); Diewert, Index Number Theory Using Differences Rather Than Ratios, American Journal of Economics and Sociology
 * 64 (2005)
 * @example
 * const years = { before: { volume: 10, price: 4 }, after: { volume: 12, price: 5 } };
 * const { total, volume, price } = volumePriceSplit(years);
 * [total, volume, price]; // => [20, 9, 11]
 * volumePriceSplit(years, { joint: "apart" }).joint; // => 2
 */
export function volumePriceSplit(
  years: { readonly before: VolumeAndPrice; readonly after: VolumeAndPrice },
  options: Wording & { readonly joint?: "split" | "apart" } = {},
): Summarised<VolumePriceSplit> {
  checkObject("years", years, ["before", "after"]);
  const { joint: wanted = "split" } = checkWording("options", options, ["joint"]);
  const before = parsed("before", years.before);
  const after = parsed("after", years.after);
  const apart = checkChoice("joint", wanted, ["split", "apart"]) === "apart";
  const dv = after.volume - before.volume;
  const dp = after.price - before.price;
  const volume = dv * (apart ? before.price : (before.price + after.price) / 2);
  const price = dp * (apart ? before.volume : (before.volume + after.volume) / 2);
  const joint = apart ? dv * dp : null;
  const total = volume + price + (joint ?? 0);
  const method = apart ? "joint-apart" : "bennet";
  const result: VolumePriceSplit = finiteResult("years", { total, volume, price, joint, method });
  return summarised(result, sentence(result, options));
}

function parsed(argument: string, year: VolumeAndPrice): { volume: number; price: number } {
  checkObject(argument, year, ["volume", "price", "cost"]);
  const volume = checkNumber(`${argument}.volume`, year.volume, "nonNegative");
  if ("price" in year && "cost" in year) {
    throw new TypeError(`${argument} must have price or cost, was given both: ${inShort(year)}`);
  }
  if ("price" in year) return { volume, price: checkNumber(`${argument}.price`, year.price, "finite") };
  const cost = checkNumber(`${argument}.cost`, year.cost, "finite");
  if (volume > 0) return { volume, price: unitCost({ cost, volume }) };
  throw new RangeError(`${argument}.volume must be a number above 0 when cost is given, was ${volume}`);
}

function sentence({ total, volume, price, joint }: VolumePriceSplit, wording: Wording): string {
  const change =
    total === 0 ? "är oförändrad" : `${total > 0 ? "ökade" : "minskade"} med ${inWords(Math.abs(total), wording)}`;
  const both = joint === null ? "" : `, båda tillsammans ${inWords(joint, wording, true)}`;
  return `Kostnaden ${change}: volymen ${inWords(volume, wording, true)}, priset ${inWords(price, wording, true)}${both}.`;
}

import { formatNumber, NBSP } from "../../text/number.ts";

/**
 * Write a share in a sentence: with the decimals that it has, at most two, or else with one.
 *
 * @param digits how many decimals, when they must be those of another figure: see {@link digitsOf}
 * @example
 * [percent(78), percent(82.25), percent(70.76923077)]; // => ["78 procent", "82,25 procent", "70,8 procent"]
 */
export function percent(share: number, digits: number = digitsOf(share)): string {
  return formatNumber(share, { digits, unit: "procent" });
}

/** Write a share without its unit, as percent() would. */
export function bare(share: number, digits: number = digitsOf(share)): string {
  return formatNumber(share, { digits });
}

/**
 * Write a margin or a difference between shares.
 *
 * @example
 * [points(5), points(-5.7013, { sign: true }), points(1)]; // => ["5 procentenheter", "−5,7 procentenheter", "1 procentenhet"]
 */
export function points(
  value: number,
  { sign = false, digits = digitsOf(value) }: { readonly sign?: boolean; readonly digits?: number } = {},
): string {
  const unit = formatNumber(Math.abs(value), { digits }) === "1" ? "procentenhet" : "procentenheter";
  return formatNumber(value, { digits, sign, unit });
}

/**
 * Write a p-value: with three decimals, and with more when three would print the level that it is held against, so that
 * nobody needs to ask on which side it was.
 *
 * @param level what p is held against
 * @example
 * [pWords(0.0145), pWords(0.00002)]; // => ["p = 0,015", "p < 0,001"]
 * [pWords(0.0502), pWords(0.0498), pWords(0.05)]; // => ["p = 0,0502", "p = 0,0498", "p = 0,050"]
 */
export function pWords(p: number, level = 0.05): string {
  if (p < Math.min(0.001, level)) return `p${NBSP}<${NBSP}${formatNumber(0.001, { digits: 3 })}`;
  const asLevel = (digits: number) => formatNumber(p, { digits }) === formatNumber(level, { digits });
  const digits = [3, 4, 5, 6, 7, 8].find((number) => !asLevel(number)) ?? 3;
  return `p${NBSP}=${NBSP}${formatNumber(p, { digits })}`;
}

/**
 * How many decimals some figures are written with together, such as the two ends of an interval: as many as the one that
 * needs most, of at most two that it has, or else one.
 *
 * @example
 * [digitsOf(78), digitsOf(-5, 3.0347), digitsOf(82.25)]; // => [0, 1, 2]
 */
export function digitsOf(...values: readonly number[]): number {
  return Math.max(...values.map(ownDigits));
}

function ownDigits(value: number): number {
  const decimals = [0, 1, 2].find((digits) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-9);
  return decimals ?? 1;
}

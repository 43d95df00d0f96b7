import { formatNumber } from "../../text/number.ts";

/**
 * Write a share in a sentence: with the decimals that it has, at most two, or else with one.
 *
 * @example
 * [percent(78), percent(82.25), percent(70.76923077)]; // => ["78 procent", "82,25 procent", "70,8 procent"]
 */
export function percent(share: number): string {
  return formatNumber(share, { digits: digitsOf(share), unit: "procent" });
}

/** Write a share without its unit, as percent() would. */
export function bare(share: number): string {
  return formatNumber(share, { digits: digitsOf(share) });
}

/**
 * Write a margin or a difference between shares.
 *
 * @example
 * [points(5), points(-5.7013, { sign: true })]; // => ["5 procentenheter", "−5,7 procentenheter"]
 */
export function points(value: number, { sign = false }: { readonly sign?: boolean } = {}): string {
  return formatNumber(value, { digits: digitsOf(value), sign, unit: "procentenheter" });
}

/**
 * Write a p-value.
 *
 * @example
 * [pWords(0.0145), pWords(0.00002)]; // => ["p = 0,015", "p < 0,001"]
 */
export function pWords(p: number): string {
  return p < 0.001 ? `p < ${formatNumber(0.001, { digits: 3 })}` : `p = ${formatNumber(p, { digits: 3 })}`;
}

function digitsOf(value: number): number {
  const decimals = [0, 1, 2].find((digits) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-9);
  return decimals ?? 1;
}

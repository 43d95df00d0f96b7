import { formatNumber } from "../text/number.ts";

/**
 * Write a number the Swedish way with as many decimals as three significant digits need: for sentences about slopes and
 * changes whose size is not known beforehand.
 *
 * @example
 * formatSignificant(-0.88482); // => "−0,885"
 * formatSignificant(13482.7); // => "13 483"
 */
export function formatSignificant(value: number, options: { readonly sign?: boolean } = {}): string {
  const exponent = Number(value.toExponential(2).split("e")[1]);
  return formatNumber(value, { ...options, digits: Math.min(20, Math.max(0, 2 - exponent)) });
}

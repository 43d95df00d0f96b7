import { formatNumber } from "../text/number.ts";
import { textWidth } from "./text-width.ts";

const GAP = 14;

/**
 * Round numbers from `from` to `to` that get a label on a scale that is denser the farther out: those of 1, 2 and 5 times
 * a power of ten whose labels do not touch, the largest first.
 *
 * @example
 * squareRootTicks(40, 600, (value) => 20 * Math.sqrt(value)); // => [50, 100, 200, 500]
 */
export function squareRootTicks(from: number, to: number, toPixel: (value: number) => number): number[] {
  const powers = Array.from({ length: Math.ceil(Math.log10(to)) + 1 }, (_, index) => 10 ** index);
  const round = powers
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((value) => value >= from && value <= to);
  const half = (value: number): number => textWidth(formatNumber(value)) / 2;
  const kept: number[] = [];
  for (const value of round.toReversed()) {
    const after = kept[0];
    if (after === undefined || toPixel(after) - half(after) - GAP > toPixel(value) + half(value)) kept.unshift(value);
  }
  return kept.length > 0 ? kept : [to];
}

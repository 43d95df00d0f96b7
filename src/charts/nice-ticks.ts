/** Round numbers that cover the values: where the axis has its labels, and how many decimals they need. */
export interface Ticks {
  readonly values: readonly number[];
  readonly digits: number;
}

/**
 * About `count` ticks at 1, 2 or 5 times a power of ten, the first at or below the smallest value and the last at or above the
 * largest. Values that are all equal get an axis around them.
 *
 * @example
 * niceTicks([3, 17], 4); // => { values: [0, 5, 10, 15, 20], digits: 0 }
 */
export function niceTicks(values: readonly number[], count: number): Ticks {
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const span = high - low || Math.abs(high) * 0.1 || 1;
  const power = Math.floor(Math.log10(span / count));
  const fraction = span / count / 10 ** power;
  const factor = fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10;
  const exponent = factor === 10 ? power + 1 : power;
  // Whole multiples of a step, divided rather than multiplied when the step is below one: 3 / 10 is 0.3, 3 * 0.1 is not.
  const mantissa = factor === 10 ? 1 : factor;
  const at = (index: number): number =>
    exponent < 0 ? (index * mantissa) / 10 ** -exponent : index * mantissa * 10 ** exponent;
  const step = at(1);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => at(first + index) || 0);
  return { values: ticks, digits: Math.max(0, -exponent) };
}

/**
 * after − before, to twelve significant digits of the larger: what the subtraction of two decimal numbers leaves beyond
 * that is not in either of them.
 *
 * @example
 * difference(0.3, 0.1); // => -0.2
 * difference(-16.8287, -16.987126); // => -0.158426
 */
export function difference(before: number, after: number): number {
  const largest = Math.max(Math.abs(before), Math.abs(after));
  const digits = 11 - Math.floor(Math.log10(largest || 1));
  return digits < 0 || digits > 100 ? after - before : Number((after - before).toFixed(digits));
}

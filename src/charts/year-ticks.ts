/**
 * The years that get a label: every one when there is room, else every second, third … counted from the last year.
 *
 * @example
 * yearTicks([2016, 2017, 2018, 2019, 2020, 2021, 2022], 160); // => [2016, 2018, 2020, 2022]
 */
export function yearTicks(years: readonly number[], width: number): number[] {
  const room = Math.max(1, Math.floor(width / 40));
  const step = Math.max(1, Math.ceil((years.length - 1) / room));
  return years.filter((_, index) => (years.length - 1 - index) % step === 0);
}

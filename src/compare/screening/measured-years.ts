/** The values of one year: municipality → value. */
export type YearValues = readonly [year: number, values: ReadonlyMap<string, number>];

/** With so large a share of the values unchanged to the last decimal, a year is an earlier measurement published again. */
const SAME = 0.9;

/**
 * The years in which something new was measured (mättillfällen): without those that repeat the measurement before them, as
 * the turnout of "the latest election" does for three years of four. Counted as measurements they would be movements of 0,
 * and any distance would look like more than a fluctuation.
 *
 * @param years in order
 * @example
 * const years = [2020, 2021, 2022].map((year) => [year, new Map([["a", year === 2022 ? 4 : 3], ["b", 5]])]);
 * measuredYears(years).map(([year]) => year); // => [2020, 2022]
 */
export function measuredYears(years: readonly YearValues[]): YearValues[] {
  const kept: YearValues[] = [];
  for (const year of years) {
    const before = kept.at(-1);
    if (before === undefined || !repeats(before[1], year[1])) kept.push(year);
  }
  return kept;
}

function repeats(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean {
  const common = [...after].filter(([area]) => before.has(area));
  return (
    common.length > 0 && common.filter(([area, value]) => before.get(area) === value).length >= SAME * common.length
  );
}

/**
 * The last years that share none with each other (mätperioder utan gemensamma år): every year when each value is of one
 * year, every third when it is a mean of three, counted back from the last.
 *
 * @param years in order
 * @param span how many years each value is of, see `valueSpan`
 * @example
 * separateYears([2016, 2017, 2019, 2020, 2022].map((year) => [year, new Map()]), 3).map(([year]) => year); // => [2016, 2019, 2022]
 */
export function separateYears(years: readonly YearValues[], span: number): YearValues[] {
  const kept: YearValues[] = [];
  for (const year of years.toReversed()) {
    const after = kept.at(-1);
    if (after === undefined || after[0] - year[0] >= span) kept.push(year);
  }
  return kept.toReversed();
}

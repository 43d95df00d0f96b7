import { checkValues } from "./check-values.ts";
import type { TrendOptions, TrendRow } from "./trend-chart.ts";

/** The observations of one area by year. */
export interface Series {
  readonly municipality: string;
  readonly name: string;
  readonly byYear: ReadonlyMap<number, TrendRow>;
}

/** An observation that has a value. */
export interface Observed {
  readonly year: number;
  readonly value: number;
  /** Only when it is. */
  readonly preliminary?: true;
}

/**
 * Rows by area, in the order that the areas come.
 *
 * @param chart for errors: what the chart is called
 * @param panel for errors: in which of the chart's panels
 * @throws {RangeError} when a period is not a whole number, or an area has two rows for a year
 */
export function seriesByArea(chart: string, rows: readonly TrendRow[], panel?: string): ReadonlyMap<string, Series> {
  const byArea = new Map<string, Series & { readonly byYear: Map<number, TrendRow> }>();
  for (const row of rows) {
    const { municipality, name, period } = row;
    if (!Number.isInteger(period)) {
      throw new RangeError(`${chart}: period must be a year as a whole number, was ${period}`);
    }
    const series = byArea.get(municipality) ?? { municipality, name, byYear: new Map<number, TrendRow>() };
    if (series.byYear.has(period)) {
      const where = panel === undefined ? "" : ` in ${panel}`;
      throw new RangeError(
        `${chart}: series must have one row per area and year, ${municipality} has two for ${period}${where}`,
      );
    }
    series.byYear.set(period, row);
    byArea.set(municipality, series);
  }
  return byArea;
}

/** Every year from the first to the last of some rows. */
export function yearsOf(rows: readonly TrendRow[]): number[] {
  const periods = rows.map(({ period }) => period);
  const first = periods.reduce((a, b) => Math.min(a, b));
  const last = periods.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The series of a trend chart, the focus first and the others as they came, and every year from the first to the last. */
export function trendSeries({ series: rows, focus }: TrendOptions): {
  readonly series: readonly [Series, ...Series[]];
  readonly years: readonly number[];
} {
  checkValues(
    "trendChart",
    rows.map((row) => row.value),
  );
  const byArea = seriesByArea("trendChart", rows);
  const focused = byArea.get(focus);
  if (focused === undefined) {
    throw new RangeError(`trendChart: focus must be one of ${[...byArea.keys()].join(", ")}, was ${focus}`);
  }
  return {
    series: [focused, ...[...byArea.values()].filter((one) => one.municipality !== focus)],
    years: yearsOf(rows),
  };
}

/** The observations of a series that have a value, in order of time. */
export function observed(series: Series): Observed[] {
  return [...series.byYear.values()]
    .flatMap(({ period, value, preliminary }) =>
      value === null ? [] : [{ year: period, value, ...(preliminary === true && { preliminary }) }],
    )
    .sort((a, b) => a.year - b.year);
}

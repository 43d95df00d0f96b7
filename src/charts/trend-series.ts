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
  const byArea = new Map<string, { municipality: string; name: string; byYear: Map<number, TrendRow> }>();
  for (const row of rows) {
    if (!Number.isInteger(row.period)) {
      throw new RangeError(`trendChart: period must be a year as a whole number, was ${row.period}`);
    }
    const series = byArea.get(row.municipality) ?? {
      municipality: row.municipality,
      name: row.name,
      byYear: new Map<number, TrendRow>(),
    };
    if (series.byYear.has(row.period)) {
      throw new RangeError(
        `trendChart: series must have one row per area and year, ${row.municipality} has two for ${row.period}`,
      );
    }
    series.byYear.set(row.period, row);
    byArea.set(row.municipality, series);
  }
  const focused = byArea.get(focus);
  if (focused === undefined) {
    throw new RangeError(`trendChart: focus must be one of ${[...byArea.keys()].join(", ")}, was ${focus}`);
  }
  const periods = rows.map((row) => row.period);
  const first = periods.reduce((a, b) => Math.min(a, b));
  const last = periods.reduce((a, b) => Math.max(a, b));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return { series: [focused, ...[...byArea.values()].filter((one) => one.municipality !== focus)], years };
}

/** The observations of a series that have a value, in order of time. */
export function observed(series: Series): Observed[] {
  return [...series.byYear.values()]
    .flatMap(({ period, value }) => (value === null ? [] : [{ year: period, value }]))
    .sort((a, b) => a.year - b.year);
}

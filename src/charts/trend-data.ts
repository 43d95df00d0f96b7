import type { ChartCell, ChartColumn, ChartData } from "./chart.ts";
import { valueCell } from "./check-values.ts";
import { nameTitleOf } from "./name-title.ts";
import type { TrendOptions } from "./trend-chart.ts";
import { preliminaryYears } from "./trend-preliminary.ts";
import type { Series } from "./trend-series.ts";

/** The figures of a trend chart: a row per area, a column per year. */
export function trendData(options: TrendOptions, series: readonly Series[], years: readonly number[]): ChartData {
  const preliminary = new Map(preliminaryYears(series, years).map(({ year, all }) => [year, all]));
  const columnTitle = (year: number): string => {
    const all = preliminary.get(year);
    return all === undefined ? String(year) : `${year} (${all ? "preliminärt" : "delvis preliminärt"})`;
  };
  const columns: ChartColumn[] = [
    { name: "name", title: nameTitleOf(options) },
    ...years.map((year) => ({ name: String(year), title: columnTitle(year), digits: options.digits ?? 0 })),
  ];
  const rows = series.map(({ name, byYear }) => {
    const cells = years.map((year): [string, ChartCell] => [String(year), valueCell(byYear.get(year))]);
    return { name, ...Object.fromEntries(cells) };
  });
  return { columns, rows };
}

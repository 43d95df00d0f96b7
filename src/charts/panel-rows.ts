import { formatNumber } from "../text/number.ts";
import type { ChartCell, ChartData } from "./chart.ts";
import { valueCell } from "./check-values.ts";
import type { PanelSeries } from "./panel-series.ts";
import type { Series } from "./trend-series.ts";

/**
 * The figures of all panels, written with the decimals of each: its own area first, then the others, but not those that
 * stand among the figures of their own panel.
 */
export function panelRows(panels: readonly PanelSeries[], years: readonly number[]): ChartData["rows"] {
  const elsewhere = new Set(panels.flatMap(({ panel }) => panel.focus ?? []));
  return panels.flatMap(({ panel, focus, others }) => {
    const alone = panel.focus !== undefined;
    const listed = others.filter(({ municipality }) => !(alone && elsewhere.has(municipality)));
    return [...(focus === undefined ? [] : [focus]), ...listed].map((series) => ({
      panel: panel.title,
      unit: panel.unit ?? "",
      name: series.name,
      ...Object.fromEntries(years.map((year) => [String(year), cell(series, year, panel.digits ?? 0)])),
    }));
  });
}

function cell({ byYear }: Series, year: number, digits: number): ChartCell {
  const value = valueCell(byYear.get(year));
  return typeof value === "number" ? formatNumber(value, { digits }) : value;
}

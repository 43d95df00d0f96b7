import type { Panel } from "./small-multiples.ts";
import { lacks } from "./trend-gaps.ts";
import { observed, type Series, seriesByArea } from "./trend-series.ts";

/** A panel with its rows by area: its own area first. */
export interface PanelSeries {
  readonly panel: Panel;
  /** Undefined when the panel's own area has no row at all. */
  readonly focus: Series | undefined;
  readonly others: readonly Series[];
}

/**
 * The rows of a panel by area.
 *
 * @throws {RangeError} when a period is not a whole number, or an area has two rows for a year
 */
export function panelSeries(panel: Panel, focus: string): PanelSeries {
  const byArea = seriesByArea("smallMultiples", panel.series, panel.title);
  const own = panel.focus ?? focus;
  return {
    panel,
    focus: byArea.get(own),
    others: [...byArea.values()].filter(({ municipality }) => municipality !== own),
  };
}

/** The years in which a panel's own area has no value; none when it never has one, which the panel itself says. */
export function panelGaps({ focus }: PanelSeries, years: readonly number[]): number[] {
  return focus === undefined || observed(focus).length === 0 ? [] : years.filter((year) => lacks(focus, year));
}

/** All values of a panel. */
export function panelValues({ focus, others }: PanelSeries): number[] {
  return [...(focus === undefined ? [] : [focus]), ...others].flatMap((one) => observed(one).map(({ value }) => value));
}

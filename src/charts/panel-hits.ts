import { formatNumber } from "../text/number.ts";
import { NO_REASON } from "./check-values.ts";
import { type Hit, hitAround } from "./interactive/hits.ts";
import { MISSING_BELOW } from "./missing-mark.ts";
import type { PanelFrame } from "./panel-frame.ts";
import type { PanelSeries } from "./panel-series.ts";
import { observed } from "./trend-series.ts";
import { unitAfter } from "./unit-after.ts";

/**
 * Every year of a panel's own area: its value, or under the axis why there is none. The quiet lines are not told: they would be
 * hundreds of stops for the keyboard, and stand in the table.
 */
export function panelHits({ panel, focus }: PanelSeries, frame: PanelFrame, years: readonly number[]): Hit[] {
  if (focus === undefined || observed(focus).length === 0) return [];
  const { title, unit, digits = 0 } = panel;
  return years.map((year) => {
    const row = focus.byYear.get(year);
    const value = row?.value ?? null;
    const told =
      value === null
        ? `värde saknas: ${row?.missing || NO_REASON}`
        : `${formatNumber(value, { digits, ...unitAfter(unit) })}${row?.preliminary ? " (preliminärt)" : ""}`;
    const place = {
      x: frame.x.toPixel(year),
      y: value === null ? frame.bottom + MISSING_BELOW : frame.y.toPixel(value),
    };
    const name = focus.name === title ? title : `${title}\n${focus.name}`;
    return hitAround(place, `${name}, ${year}\n${told}`);
  });
}

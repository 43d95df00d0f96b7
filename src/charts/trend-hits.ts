import { formatNumber } from "../text/number.ts";
import { type Hit, hitAround } from "./interactive/hits.ts";
import type { PlotScale } from "./plot-scale.ts";
import type { TrendOptions } from "./trend-chart.ts";
import { observed, type Series } from "./trend-series.ts";

/** Every value of every area: «Huddinge, 2022: −16,3 %». The focus comes last, and so lies on top. */
export function trendHits(
  { unit, digits = 0 }: TrendOptions,
  series: readonly Series[],
  x: PlotScale,
  y: PlotScale,
): Hit[] {
  return series.toReversed().flatMap((one) =>
    observed(one).map(({ year, value, preliminary }) => {
      const told = `${formatNumber(value, { digits, unit })}${preliminary ? " (preliminärt)" : ""}`;
      return hitAround({ x: x.toPixel(year), y: y.toPixel(value) }, `${one.name}, ${year}\n${told}`);
    }),
  );
}

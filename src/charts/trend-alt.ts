import { formatNumber } from "../text/number.ts";
import { sentence } from "./sentence.ts";
import type { TrendOptions } from "./trend-chart.ts";
import { observed, type Series } from "./trend-series.ts";

/** What a trend chart says, in words: the title, the focus at both ends, where the series is broken, who else is there. */
export function trendAlt(options: TrendOptions, [focus, ...peers]: readonly [Series, ...Series[]]): string {
  const { title, unit, digits = 0, breaks = [] } = options;
  const points = observed(focus);
  const at = (index: number): string | undefined => {
    const point = points.at(index);
    const told = point?.preliminary ? " (preliminärt)" : "";
    return point && `${formatNumber(point.value, { digits, unit })} år ${point.year}${told}`;
  };
  const change = points.length === 0 ? "inget värde" : points.length === 1 ? at(0) : `${at(0)} och ${at(-1)}`;
  return [
    sentence(title),
    `${focus.name}: ${change}.`,
    ...breaks.map(({ after, label }) => `Serien är bruten efter ${after} (${label}).`),
    ...(peers.length === 0 ? [] : [`Jämförs med ${peers.map((peer) => peer.name).join(", ")}.`]),
  ].join(" ");
}

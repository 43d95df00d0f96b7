import { formatNumber } from "../text/number.ts";
import { NO_REASON } from "./check-values.ts";
import { type Hit, hitAround } from "./interactive/hits.ts";
import type { ProcessChartOptions } from "./process-chart.ts";
import { signalText } from "./process-words.ts";

type Place = { readonly x: number; readonly y: number };

/** Every month: its value and the signals that it belongs to, or why there is none. */
export function processHits(
  { limits: { points, signals }, unit, digits = 0 }: ProcessChartOptions,
  at: (period: string, value: number | null) => Place,
): Hit[] {
  return points.map(({ period, value, missing }) => {
    const told = value === null ? `värde saknas: ${missing || NO_REASON}` : formatNumber(value, { digits, unit });
    const own = signals.filter(({ periods }) => periods.includes(period)).map(signalText);
    return hitAround(at(period, value), [period, told, ...own].join("\n"));
  });
}

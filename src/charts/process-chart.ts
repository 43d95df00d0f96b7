import type { ProcessLimits } from "../metrics/months/process-limits.ts";
import { formatNumber } from "../text/number.ts";
import { type Chart, makeChart } from "./chart.ts";
import { checkValues, valueCell } from "./check-values.ts";
import { processSpec } from "./process-spec.ts";
import { signalText } from "./process-words.ts";
import { sentence } from "./sentence.ts";

/** What to draw and the words around it. */
export interface ProcessChartOptions {
  readonly title: string;
  readonly subtitle: string;
  /** What `processLimits` returns. */
  readonly limits: Pick<
    ProcessLimits,
    "centre" | "lower" | "upper" | "points" | "signals" | "baseline" | "provisional"
  >;
  readonly unit: string;
  readonly digits?: number;
  readonly source: string;
  /** A text that tells the finding to those who do not see the chart; made from the figures when left out. */
  readonly alt?: string;
}

/**
 * A monthly series with its natural process limits (styrdiagram): the centre line, the limits dashed, the months of a
 * signal as filled diamonds, and every signal named under the plot with a bar over its months; jumps to and from the months
 * of a signal are told in its row, and have no diamonds of their own. Missing months are hollow marks under the axis, and the
 * line is broken there.
 *
 * The limits are no target, and not for rolling twelve-month values, see `processLimits`.
 *
 * @throws {RangeError} when no month has a value, or a value or line is not finite
 * @example
 * const chart = processChart({
 *   title: "Inget särskilt har hänt",
 *   subtitle: "Sjukfrånvaro per månad, procent",
 *   limits: {
 *     centre: 11,
 *     lower: null,
 *     upper: 15,
 *     points: [{ period: "2021-01", value: 10, missing: null, movingRange: null }],
 *     signals: [],
 *     baseline: { from: "2021-01", to: "2021-01", values: 1 },
 *     provisional: true,
 *   },
 *   unit: "%",
 *   source: "Källa: egen uppföljning",
 * });
 * chart.data.rows; // => [{ period: "2021-01", value: 10, signals: "" }]
 */
export function processChart(options: ProcessChartOptions): Chart {
  const { limits, unit, digits = 0 } = options;
  const { points, signals, centre, lower, upper } = limits;
  checkValues(
    "processChart",
    points.map(({ value }) => value),
  );
  checkValues("processChart", [centre, lower, upper]);
  const alt = options.alt ?? altText(options);
  const data = {
    columns: [
      { name: "period", title: "Månad" },
      { name: "value", title: "Värde", digits, unit },
      { name: "signals", title: "Signaler" },
    ],
    rows: points.map((point) => ({
      period: point.period,
      value: valueCell(point),
      signals: signals
        .filter(({ periods }) => periods.includes(point.period))
        .map(signalText)
        .join("; "),
    })),
  };
  return makeChart({ ...options, alt }, data, (width) => processSpec({ ...options, alt }, width));
}

function altText({ title, limits, unit, digits = 0 }: ProcessChartOptions): string {
  const { centre, lower, upper, signals, points } = limits;
  const number = (value: number): string => formatNumber(value, { digits, unit });
  const missing = points.filter(({ value }) => value === null).length;
  return [
    sentence(title),
    `Mittlinje ${number(centre)}, övre gräns ${number(upper)}, ${lower === null ? "ingen nedre gräns" : `nedre gräns ${number(lower)}`}.`,
    signals.length === 0 ? "Inga signaler." : `Signaler: ${signals.map(signalText).join("; ")}.`,
    ...(missing === 0 ? [] : [`Värde saknas för ${missing} av ${points.length} månader.`]),
  ].join(" ");
}

import { median } from "simple-statistics";
import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { checkChoice } from "../check.ts";
import { inWords, type Wording } from "../wording.ts";
import { monthNumber } from "./month.ts";
import { type MonthValue, monthSeries } from "./month-series.ts";
import { type ProcessSignal, runRules } from "./run-rules.ts";

/** A month of the chart, and its distance to the month before; null where either has no value. */
export interface ProcessPoint {
  readonly period: string;
  readonly value: number | null;
  readonly missing: string | null;
  readonly movingRange: number | null;
}

export interface ProcessLimits {
  /** The mean of the baseline. */
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** Mean or median of the baseline's moving ranges. */
  readonly averageRange: number;
  readonly upperRangeLimit: number;
  readonly points: readonly ProcessPoint[];
  readonly signals: readonly ProcessSignal[];
  /** The months that the limits are computed from: first, last, and how many have a value. */
  readonly baseline: { readonly from: string; readonly to: string; readonly values: number };
  /** Whether the limits rest on fewer than 20 values. */
  readonly provisional: boolean;
  readonly method: "xmr-mean-range" | "xmr-median-range";
  readonly assumes: readonly string[];
}

// The published constants, from d2 = 1.128 and d3 = 0.853 of two values: 3/d2 and 1 + 3·d3/d2, and their like for the
// median range. Unrounded they are 2.6587, 3.2665, 3.1451 and 3.8641.
const SCALES = {
  mean: { limit: 2.66, range: 3.268, method: "xmr-mean-range" },
  median: { limit: 3.145, range: 3.865, method: "xmr-median-range" },
} as const;

// A convention: limits change little when more values are added to some twenty.
const ENOUGH = 20;

const ASSUMES = [
  "Månaderna antas vara oberoende av varandra när inget särskilt händer; säsong och trend ger signaler av sig själva.",
];

/**
 * Natural process limits (styrdiagram, XmR-diagram): within which limits a monthly figure varies when nothing in
 * particular has happened, and in which months something has.
 *
 *     mean ± 2.66 · mean moving range          upper range limit 3.268 · mean moving range
 *     mean ± 3.145 · median moving range       upper range limit 3.865 · median moving range
 *
 * For sick leave, incidents or hours by month. The limits come from the changes between neighbouring months, not from
 * the standard deviation, which a shift would itself inflate. The median is less moved by a single leap. Signals: see
 * RunRule; four rules give more false alarms than one, so ask what happened before believing a lone "two-of-three".
 *
 * Not for rolling twelve-month values: neighbours share eleven months, so the limits become far too narrow. Not for a
 * series with a strong season, and the limits are not a target: what is within them may be just as bad every month.
 *
 * @param points months in any order; a missing month has no moving range, nor has the month after it, and ends a run
 * @param options `baseline`: the months to compute the limits from, first and last, default all; `ranges`: "mean"
 * (default) or "median"; `unit` and `digits` of the summary
 * @returns limits in the unit of the values; a lower limit below what the figure can be means that there is none
 * @throws {TypeError|RangeError} when a month occurs twice, the baseline is not months from–to, or it holds no two
 * consecutive months with values
 * @see Shewhart, Economic Control of Quality of Manufactured Product (1931); Wheeler, Understanding Variation (1993)
 * @example
 * const months = [["2021-01", 10], ["2021-02", 12], ["2021-03", 11]].map(([period, value]) => ({ period, value }));
 * const { centre, averageRange, upper, provisional } = processLimits(months);
 * [centre, averageRange, upper, provisional]; // => [11, 1.5, 14.99, true]
 */
export function processLimits(
  points: readonly MonthValue[],
  options: Wording & {
    readonly baseline?: { readonly from: string; readonly to: string };
    readonly ranges?: "mean" | "median";
  } = {},
): Summarised<ProcessLimits> {
  const ranges = checkChoice("ranges", options.ranges ?? "mean", ["mean", "median"]);
  const scale = SCALES[ranges];
  const series = withRanges(points);
  const { months, ...baseline } = baselineOf(series, options.baseline);
  // The range of the first month of a baseline reaches outside it.
  const moving = months.slice(1).flatMap(({ movingRange }) => (movingRange === null ? [] : [movingRange]));
  if (moving.length === 0) {
    const held = `the months ${baseline.from} to ${baseline.to} hold ${baseline.values} with a value`;
    throw new RangeError(`limits need two consecutive months with values; ${held}`);
  }
  const centre = mean(months.flatMap(({ value }) => (value === null ? [] : [value])));
  const averageRange = ranges === "mean" ? mean(moving) : median(moving);
  const distance = scale.limit * averageRange;
  const upperRangeLimit = scale.range * averageRange;
  const result: ProcessLimits = {
    centre,
    lower: centre - distance,
    upper: centre + distance,
    averageRange,
    upperRangeLimit,
    points: series,
    signals: runRules(series, { centre, sigma: distance / 3, upperRangeLimit }),
    baseline,
    provisional: baseline.values < ENOUGH,
    method: scale.method,
    assumes: ASSUMES,
  };
  return summarised(result, sentence(result, options), ASSUMES);
}

function withRanges(points: readonly MonthValue[]): ProcessPoint[] {
  const months = monthSeries(points);
  return months.map(({ period, value, missing }, index) => {
    const before = months[index - 1]?.value ?? null;
    return { period, value, missing, movingRange: value === null || before === null ? null : Math.abs(value - before) };
  });
}

function baselineOf(
  series: readonly ProcessPoint[],
  asked: { readonly from: string; readonly to: string } | undefined,
) {
  const from = asked?.from ?? series[0]?.period ?? "";
  const to = asked?.to ?? series.at(-1)?.period ?? "";
  if (monthNumber(from) > monthNumber(to)) {
    throw new RangeError(`baseline.from must be at most baseline.to (${to}), was ${from}`);
  }
  const months = series.filter(({ period }) => period >= from && period <= to);
  return { from, to, values: months.filter(({ value }) => value !== null).length, months };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sentence({ centre, lower, upper, signals, baseline, provisional }: ProcessLimits, wording: Wording): string {
  const limits = `${inWords(lower, { digits: wording.digits ?? 0 })} och ${inWords(upper, wording)}`;
  const months = [...new Set(signals.flatMap(({ periods }) => periods))].sort();
  const found =
    months.length === 0 ? "inget tyder på att något särskilt har hänt" : `signaler finns i ${months.join(", ")}`;
  const few = provisional
    ? ` Gränserna är preliminära: de bygger på ${formatNumber(baseline.values)} värden, färre än ${ENOUGH}.`
    : "";
  return `Värdena varierar normalt mellan ${limits} kring ${inWords(centre, wording)}; ${found}.${few}`;
}

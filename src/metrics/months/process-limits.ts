import { median } from "simple-statistics";
import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { checkChoice, checkNumber, checkObject } from "../check.ts";
import { finiteResult } from "../finite-result.ts";
import { checkWording, inWords, type Wording } from "../wording.ts";
import { monthNumber } from "./month.ts";
import { type MonthValue, monthSeries } from "./month-series.ts";
import { PROCESS_SCALES } from "./process-scales.ts";
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
  /** null when it would lie below the floor: then there is none. */
  readonly lower: number | null;
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

// A convention: limits change little when more values are added to some twenty.
const ENOUGH = 20;

const ASSUMES = [
  "Månaderna antas vara oberoende av varandra när inget särskilt händer; säsong och trend ger signaler av sig själva.",
];

/**
 * Natural process limits (styrdiagram, XmR-diagram): within which limits a monthly figure varies when nothing in
 * particular has happened, and in which months something has.
 *
 *     mean ± 2.6587 · mean moving range        upper range limit 3.2665 · mean moving range
 *     mean ± 3.1451 · median moving range      upper range limit 3.8641 · median moving range
 *
 * The factors are unrounded, see PROCESS_SCALES; the books' tables have 2.66, 3.268, 3.145 and 3.865, so limits counted by
 * hand differ in the fourth digit.
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
 * (default) or "median"; `floor`: the least that the figure can be (0 for shares, counts and costs), so that a lower limit
 * below it is none; `unit` and `digits` of the summary
 * @returns limits in the unit of the values
 * @throws {TypeError|RangeError} when a month occurs twice, a value is below the floor, the baseline is not months from–to,
 * or it holds no two consecutive months with values
 * @see Shewhart, Economic Control of Quality of Manufactured Product (1931); Wheeler, Understanding Variation (1993)
 * @example
 * const months = [["2021-01", 10], ["2021-02", 12], ["2021-03", 11]].map(([period, value]) => ({ period, value }));
 * const { centre, averageRange, upper, provisional } = processLimits(months);
 * [centre, averageRange, upper.toFixed(3), provisional]; // => [11, 1.5, "14.988", true]
 * processLimits(months.map((month) => ({ ...month, value: month.value - 10 })), { floor: 0 }).lower; // => null
 */
export function processLimits(
  points: readonly MonthValue[],
  options: Wording & {
    readonly baseline?: { readonly from: string; readonly to: string };
    readonly ranges?: "mean" | "median";
    readonly floor?: number;
  } = {},
): Summarised<ProcessLimits> {
  const { ranges = "mean", floor } = checkWording("options", options, ["baseline", "ranges", "floor"]);
  const scale = PROCESS_SCALES[checkChoice("ranges", ranges, ["mean", "median"])];
  const series = withRanges(points);
  if (floor !== undefined) checkFloor(floor, series);
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
  const lower = centre - distance;
  const result: ProcessLimits = finiteResult("points", {
    centre,
    lower: floor !== undefined && lower < floor ? null : lower,
    upper: centre + distance,
    averageRange,
    upperRangeLimit,
    points: series,
    signals: runRules(series, { centre, sigma: distance / 3, upperRangeLimit }),
    baseline,
    provisional: baseline.values < ENOUGH,
    method: scale.method,
    assumes: ASSUMES,
  });
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
  const { from, to } =
    asked === undefined
      ? { from: series[0]?.period ?? "", to: series.at(-1)?.period ?? "" }
      : checkObject("baseline", asked, ["from", "to"]);
  if (monthNumber(from, "baseline.from") > monthNumber(to, "baseline.to")) {
    throw new RangeError(`baseline.from must be at most baseline.to (${to}), was ${from}`);
  }
  const months = series.filter(({ period }) => period >= from && period <= to);
  return { from, to, values: months.filter(({ value }) => value !== null).length, months };
}

function checkFloor(floor: number, series: readonly ProcessPoint[]): void {
  checkNumber("floor", floor, "finite");
  const below = series.find(({ value }) => value !== null && value < floor);
  if (below === undefined) return;
  throw new RangeError(`value of ${below.period} must be at least floor (${floor}), was ${below.value}`);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sentence({ centre, lower, upper, signals, baseline, provisional }: ProcessLimits, wording: Wording): string {
  const { unit: _, ...plain } = wording;
  const limits =
    lower === null
      ? `upp till ${inWords(upper, wording)} (ingen nedre gräns)`
      : `mellan ${inWords(lower, plain)} och ${inWords(upper, wording)}`;
  const months = [...new Set(signals.flatMap(({ periods }) => periods))].sort();
  const found =
    months.length === 0 ? "inget tyder på att något särskilt har hänt" : `signaler finns i ${months.join(", ")}`;
  const few = provisional
    ? ` Gränserna är preliminära: de bygger på ${formatNumber(baseline.values)} värden, färre än ${ENOUGH}.`
    : "";
  return `Värdena varierar normalt ${limits} kring ${inWords(centre, wording)}; ${found}.${few}`;
}

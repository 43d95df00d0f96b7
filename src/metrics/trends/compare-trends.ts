import { type Summarised, summarised } from "../../text/summary.ts";
import { checkChoice } from "../check.ts";
import { type Trend, type TrendOptions, trend } from "./trend.ts";
import { METHOD_WORDS } from "./trend-summary.ts";
import type { TrendMethod, TrendPoint } from "./trend-types.ts";

/** One series' trend by one method, and its place: 1 is the steepest. */
export interface ComparedTrend extends Trend {
  readonly series: string;
  readonly place: number;
}

/** Which series moves most, by each method. */
export interface TrendComparison {
  readonly steepest: readonly { readonly method: TrendMethod; readonly series: readonly string[] }[];
  /** Whether one and the same series is the steepest by every method. */
  readonly verdict: "holds" | "depends on method";
  readonly rows: readonly ComparedTrend[];
  readonly assumes: readonly string[];
}

const SLOPES: readonly TrendMethod[] = ["endpoint", "least-squares", "theil-sen"];

/**
 * Compare the trends of several series (jämförelse av trender): which one falls or rises the most, by each method. A
 * claim such as "the strongest trend of all the peers" should not hang on which method was chosen; the verdict says
 * whether it does. It says nothing of whether the slopes differ by more than chance: look at their intervals.
 *
 * @param bySeries a name → its points, see {@link trend}
 * @param options `steepest`: "fall" or "rise"; `methods`: endpoint, least-squares and theil-sen when nothing is said; and
 * the options of {@link trend}
 * @throws {TypeError|RangeError} as {@link trend} does, naming the series; and when there are fewer than two series
 * @example
 * const a = [{ period: 2016, value: 9 }, { period: 2017, value: 3 }, { period: 2018, value: 3 }, { period: 2019, value: 3 }];
 * const b = [{ period: 2016, value: 8 }, { period: 2017, value: 9 }, { period: 2018, value: 5 }, { period: 2019, value: 3 }];
 * compareTrends(new Map([["a", a], ["b", b]]), { steepest: "fall" }).verdict; // => "depends on method"
 */
export function compareTrends(
  bySeries: ReadonlyMap<string, readonly TrendPoint[]>,
  options: Omit<TrendOptions, "method"> & {
    readonly steepest: "fall" | "rise";
    readonly methods?: readonly TrendMethod[];
  },
): Summarised<TrendComparison> {
  const { steepest: wanted, methods = SLOPES, ...common } = options;
  const sign = checkChoice("steepest", wanted, ["fall", "rise"]) === "fall" ? 1 : -1;
  if (bySeries.size < 2) throw new RangeError(`bySeries must hold at least 2 series, held ${bySeries.size}`);
  if (methods.length === 0) throw new RangeError("methods must name at least one method, was empty");
  const rows = methods.flatMap((method) => {
    const found = [...bySeries].map(([series, points]) => ({
      series,
      ...named(series, points, { ...common, method }),
    }));
    const place = (slope: number) => 1 + found.filter((other) => sign * other.slope < sign * slope).length;
    return found.map((row) => ({ ...row, place: place(row.slope) })).sort((a, b) => a.place - b.place);
  });
  const steepest = methods.map((method) => ({
    method,
    series: rows.filter((row) => row.method === method && row.place === 1).map(({ series }) => series),
  }));
  const always = [...bySeries.keys()].filter((name) => steepest.every(({ series }) => series.includes(name)));
  const verdict = always.length > 0 ? "holds" : "depends on method";
  const assumes = [...new Set(rows.flatMap((row) => row.assumes)), ...unlikeYears(rows)];
  const found = steepest.map(({ method, series }) => `${series.join(" och ")} (${METHOD_WORDS[method]})`).join(", ");
  const sentence = `Störst ${wanted === "fall" ? "minskning" : "ökning"} per år: ${found}; svaret ${
    verdict === "holds" ? "är detsamma med alla metoder" : "beror på metoden"
  }.`;
  return summarised({ steepest, verdict, rows, assumes }, sentence, assumes);
}

function named(series: string, points: readonly TrendPoint[], options: TrendOptions): Trend {
  try {
    return trend(points, options);
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`series ${series}: ${error.message}`, { cause: error });
    throw error;
  }
}

function unlikeYears(rows: readonly ComparedTrend[]): string[] {
  const spans = new Set(rows.map(({ from, to, n }) => `${from}–${to}, ${n}`));
  return spans.size === 1 ? [] : ["Serierna har inte samma år, så lutningarna gäller olika tider."];
}

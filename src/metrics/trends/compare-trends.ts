import { type Summarised, summarised } from "../../text/summary.ts";
import { checkArray, checkChoice, checkMap, checkObject, checkText } from "../check.ts";
import { type Trend, trend } from "./trend.ts";
import { checkTrendOptions, type TrendOptions } from "./trend-options.ts";
import { METHOD_WORDS } from "./trend-summary.ts";
import { TREND_METHODS, type TrendMethod, type TrendPoint } from "./trend-types.ts";

/** One series' trend by one method, and its place: 1 is the steepest. */
export interface ComparedTrend extends Trend {
  readonly series: string;
  readonly place: number;
}

/** Which series moves most, by each method. */
export interface TrendComparison {
  /** By each method the series that moves most in the direction asked for; none where no series moves that way. */
  readonly steepest: readonly { readonly method: TrendMethod; readonly series: readonly string[] }[];
  /** Whether one and the same series is the steepest by every method; "none" when none moves that way by any. */
  readonly verdict: "holds" | "depends on method" | "none";
  readonly rows: readonly ComparedTrend[];
  readonly confidence: number;
  readonly assumes: readonly string[];
}

const SLOPES: readonly TrendMethod[] = ["endpoint", "least-squares", "theil-sen"];
const WORDS = {
  fall: { sign: 1, most: "Störst minskning", none: "minskar" },
  rise: { sign: -1, most: "Störst ökning", none: "ökar" },
} as const;

/**
 * Compare the trends of several series (jämförelse av trender): which one falls or rises the most, by each method. A
 * claim such as "the strongest trend of all the peers" should not hang on which method was chosen; the verdict says
 * whether it does. It says nothing of whether the slopes differ by more than chance: look at their intervals.
 *
 * A series that rises is never the one that falls the most, though the others rise more: when none falls, the answer is
 * none. Its `place` is still its order among the slopes.
 *
 * @param bySeries a name → its points, see {@link trend}
 * @param options `steepest`: "fall" or "rise"; `methods`: endpoint, least-squares and theil-sen when nothing is said; and
 * the options of {@link trend}
 * @throws {TypeError|RangeError} as {@link trend} does, naming the series when it is the points that are wrong; and when
 * it is not a Map of two series or more
 * @example
 * const a = [{ period: 2016, value: 9 }, { period: 2017, value: 3 }, { period: 2018, value: 3 }, { period: 2019, value: 3 }];
 * const b = [{ period: 2016, value: 8 }, { period: 2017, value: 9 }, { period: 2018, value: 5 }, { period: 2019, value: 3 }];
 * compareTrends(new Map([["a", a], ["b", b]]), { steepest: "fall" }).verdict; // => "depends on method"
 * compareTrends(new Map([["a", a], ["b", b]]), { steepest: "rise" }).verdict; // => "none"
 */
export function compareTrends(
  bySeries: ReadonlyMap<string, readonly TrendPoint[]>,
  options: Omit<TrendOptions, "method"> & {
    readonly steepest: "fall" | "rise";
    readonly methods?: readonly TrendMethod[];
  },
): Summarised<TrendComparison> {
  checkObject("options", options, ["steepest", "methods", "breaks", "acrossBreak", "confidence"]);
  const { steepest: wanted, methods: asked = SLOPES, ...common } = options;
  const words = WORDS[checkChoice("steepest", wanted, ["fall", "rise"])];
  const methods = Array.from(checkArray("methods", asked), (method) => checkChoice("methods", method, TREND_METHODS));
  const [first] = methods;
  if (first === undefined) throw new RangeError("methods must name at least one method, was empty");
  const { confidence } = checkTrendOptions({ ...common, method: first });
  if (checkMap("bySeries", bySeries).size < 2) {
    throw new RangeError(`bySeries must hold at least 2 series, held ${bySeries.size}`);
  }
  const down = (slope: number) => words.sign * slope;
  const rows = methods.flatMap((method) => {
    const found = [...bySeries].map(([series, points]) => ({
      series: checkText("each name in bySeries", series),
      ...named(series, points, { ...common, method }),
    }));
    const place = (slope: number) => 1 + found.filter((other) => down(other.slope) < down(slope)).length;
    return found.map((row) => ({ ...row, place: place(row.slope) })).sort((a, b) => a.place - b.place);
  });
  const steepest = methods.map((method) => ({
    method,
    series: rows
      .filter((row) => row.method === method && row.place === 1 && down(row.slope) < 0)
      .map(({ series }) => series),
  }));
  const always = [...bySeries.keys()].some((name) => steepest.every(({ series }) => series.includes(name)));
  const none = steepest.every(({ series }) => series.length === 0);
  const verdict = none ? "none" : always ? "holds" : "depends on method";
  const assumes = [...new Set(rows.flatMap((row) => row.assumes)), ...unlikeYears(rows)];
  return summarised({ steepest, verdict, rows, confidence, assumes }, sentence({ steepest, verdict }, words), assumes);
}

function sentence(
  { steepest, verdict }: Pick<TrendComparison, "steepest" | "verdict">,
  words: (typeof WORDS)[keyof typeof WORDS],
): string {
  const names = steepest.map(({ method }) => METHOD_WORDS[method]).join(", ");
  if (verdict === "none") return `Ingen av serierna ${words.none} (${names}).`;
  const found = steepest.map(({ method, series }) => `${series.join(" och ") || "ingen"} (${METHOD_WORDS[method]})`);
  const same = verdict === "holds" ? "är detsamma med alla metoder" : "beror på metoden";
  return `${words.most} per år: ${found.join(", ")}; svaret ${same}.`;
}

function named(series: string, points: readonly TrendPoint[], options: TrendOptions): Trend {
  try {
    return trend(points, options);
  } catch (error) {
    if (error instanceof TypeError) throw new TypeError(`series ${series}: ${error.message}`, { cause: error });
    if (error instanceof RangeError) throw new RangeError(`series ${series}: ${error.message}`, { cause: error });
    throw error;
  }
}

function unlikeYears(rows: readonly ComparedTrend[]): string[] {
  const spans = new Set(rows.map(({ from, to, n }) => `${from}–${to}, ${n}`));
  return spans.size === 1 ? [] : ["Serierna har inte samma år, så lutningarna gäller olika tider."];
}

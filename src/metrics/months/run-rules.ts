/** A signal of a process behaviour chart: the rule, on which side of the centre line, and the months that make it. */
export interface ProcessSignal {
  readonly rule: RunRule;
  readonly side: "above" | "below";
  readonly periods: readonly string[];
}

/**
 * - outside: a value beyond a natural process limit
 * - eight-in-a-row: eight or more consecutive months on one side of the centre line
 * - two-of-three: two of three consecutive months, on one side, more than two thirds of the way to the limit
 * - range: a change from one month to the next that is greater than the upper range limit; above when it is upwards
 */
export type RunRule = "outside" | "eight-in-a-row" | "two-of-three" | "range";

const RULES: readonly RunRule[] = ["outside", "eight-in-a-row", "two-of-three", "range"];

/** A month of the chart; null where there is no value. */
export interface ChartPoint {
  readonly period: string;
  readonly value: number | null;
  readonly movingRange: number | null;
}

/** What the rules hold the months against. */
export interface RuleLines {
  readonly centre: number;
  /** A third of the way from the centre line to a limit. */
  readonly sigma: number;
  readonly upperRangeLimit: number;
}

const RUN = 8;
// A mean of equal values can lie a last digit from them; that is not beside the centre line.
const ROUNDING = 1e-9;

/**
 * Apply the run rules to consecutive calendar months. A month without a value ends a run, and a value on the centre line
 * is on neither side. Overlapping runs are one signal: nine in a row is not two runs of eight.
 *
 * @returns in the order of their first month
 * @example
 * const lines = { centre: 10, sigma: 1, upperRangeLimit: 3 };
 * runRules([{ period: "2021-01", value: 14, movingRange: null }], lines); // => [{ rule: "outside", side: "above", periods: ["2021-01"] }]
 */
export function runRules(points: readonly ChartPoint[], lines: RuleLines): ProcessSignal[] {
  const hair = ROUNDING * Math.max(...points.map(({ value }) => Math.abs(value ?? 0)));
  const signals = (["above", "below"] as const).flatMap((side) => {
    const sign = side === "above" ? 1 : -1;
    const beyond = (sigmas: number) => (point: ChartPoint) =>
      point.value !== null && sign * (point.value - lines.centre) > sigmas * lines.sigma + hair;
    const jumps = points.flatMap((point, index) => {
      const before = points[index - 1];
      if (point.movingRange === null || before === undefined) return [];
      const upwards = (point.value ?? 0) > (before.value ?? 0);
      const great = point.movingRange > lines.upperRangeLimit + hair;
      return great && upwards === (side === "above") ? [[before, point]] : [];
    });
    const found: Record<RunRule, readonly (readonly ChartPoint[])[]> = {
      outside: points.filter(beyond(3)).map((point) => [point]),
      "eight-in-a-row": runs(points, beyond(0), 1).filter((run) => run.length >= RUN),
      "two-of-three": runs(points, beyond(2), 2).filter((run) => run.length >= 2),
      range: jumps,
    };
    return RULES.flatMap((rule) =>
      found[rule].map((months) => ({ rule, side, periods: months.map(({ period }) => period) })),
    );
  });
  return signals.sort((a, b) => compare(a.periods[0], b.periods[0]));
}

/** The months that pass, in groups whose neighbours are at most `reach` months apart, with no missing month between. */
function runs(points: readonly ChartPoint[], passes: (point: ChartPoint) => boolean, reach: number): ChartPoint[][] {
  const groups: ChartPoint[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  points.forEach((point, index) => {
    if (point.value === null) last = Number.NEGATIVE_INFINITY;
    if (!passes(point)) return;
    if (index - last > reach) groups.push([]);
    groups.at(-1)?.push(point);
    last = index;
  });
  return groups;
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { checkArray, checkNumber, checkObject, checkText } from "../check.ts";

/** A break in a series (tidsseriebrott): the last year of the old way of counting, and what changed. */
export interface SeriesBreak {
  readonly after: number;
  readonly label?: string;
}

/**
 * Split a series at its breaks (tidsseriebrott), so that each part was counted in one way.
 *
 * @param breaks the last year *before* each change, plain or with a label: `2018` stands between 2018 and 2019
 * @returns the parts in order of time, each sorted by year; parts without a point are left out
 * @throws {TypeError|RangeError} when a year is not a whole number, or a break has another name than `after` and `label`
 * @example
 * const points = [{ period: 2018, value: 5 }, { period: 2019, value: 9 }, { period: 2020, value: 8 }];
 * splitAtBreaks(points, [2018]).map((part) => part.length); // => [1, 2]
 */
export function splitAtBreaks<T extends { readonly period: number }>(
  points: readonly T[],
  breaks: readonly (number | SeriesBreak)[],
): T[][] {
  const years = breaksOf(breaks).map(({ after }) => after);
  const sorted = Array.from(checkArray("points", points), (point, index) => checkObject(`points[${index}]`, point))
    .map((point) => ({ point, period: checkNumber("period", point.period, "count") }))
    .sort((a, b) => a.period - b.period);
  const parts = new Map<number, T[]>();
  for (const { point, period } of sorted) {
    const passed = years.filter((year) => year < period).length;
    parts.set(passed, [...(parts.get(passed) ?? []), point]);
  }
  return [...parts.values()];
}

/** Breaks as they were given, checked, in order of time. */
export function breaksOf(breaks: readonly (number | SeriesBreak)[]): SeriesBreak[] {
  const described = Array.from(checkArray("breaks", breaks), (item, index) => {
    if (typeof item === "number") return { after: item };
    const { label } = checkObject(`breaks[${index}]`, item, ["after", "label"]);
    if (label !== undefined) checkText("breaks.label", label);
    return item;
  });
  for (const { after } of described) checkNumber("breaks.after", after, "count");
  return described.sort((a, b) => a.after - b.after);
}

/** "2018|2019 (new model)": where a break stands and what changed. */
export function breakName({ after, label }: SeriesBreak): string {
  return `${after}|${after + 1}${label === undefined ? "" : ` (${label})`}`;
}

import type { Run } from "./run.ts";

/**
 * See that a run holds a year, before a page is made about it: a chart of a year that nobody has figures of would say that
 * every value is missing, or show the years before it as if they were an answer. A year counts as held when the run has a
 * value of any key figure for it or was asked for it, so that a page about a year with few figures is still made.
 *
 * @param period the year, as a parameter of the notebook gave it
 * @throws {RangeError} when it is not a whole year that the run holds
 */
export function checkPeriod({ name, years }: Pick<Run, "name" | "years">, period: number): void {
  if (years.includes(period)) return;
  throw new RangeError(`period must be a whole year that run ${name} holds (${yearsText(years)}), was ${period}`);
}

function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return "it holds none";
  if (first === last) return String(first);
  return last - first === years.length - 1 ? `${first}–${last}` : years.join(", ");
}

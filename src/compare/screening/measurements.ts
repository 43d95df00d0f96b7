import { breaksOfFigure } from "./known-breaks.ts";
import { measuredYears, separateYears, type YearValues } from "./measured-years.ts";

/** With fewer municipalities the median and the MAD say little. */
export const FEWEST_MUNICIPALITIES = 20;
/** Measurements that trend, movements and substitution look back over. */
const WINDOW = 5;

/**
 * The measurements (mättillfällen) of a key figure, in order: the years of at least 20 municipalities in which something new
 * was measured.
 */
export function measurements(years: ReadonlyMap<number, ReadonlyMap<string, number>>): YearValues[] {
  return measuredYears(
    [...years].filter(([, values]) => values.size >= FEWEST_MUNICIPALITIES).sort(([a], [b]) => a - b),
  );
}

/**
 * The last five measurements that share no years with each other.
 *
 * @param measured in order, see {@link measurements}
 * @param span how many years each value is of, see `valueSpan`
 */
export function lastMeasurements(measured: readonly YearValues[], span: number): YearValues[] {
  return separateYears(measured, span).slice(-WINDOW);
}

/** Whether a known break in a key figure's series lies between two years. */
export function crossesBreak(kpi: string, from: number, to: number): boolean {
  return breaksOfFigure(kpi).some(({ after }) => from <= after && after < to);
}

/** The measurements on the last one's side of every known break. */
export function sinceBreak(kpi: string, measured: readonly YearValues[]): YearValues[] {
  const to = measured.at(-1)?.[0] ?? 0;
  return measured.filter(([year]) => !crossesBreak(kpi, year, to));
}

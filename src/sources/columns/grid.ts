import type { Gender, Observation, Period } from "../../runs/observation.ts";

/**
 * The figures of one key figure as a grid of doubles (rutnät): for computing over a whole run, where a table of rows would
 * cost more than the computing.
 */
export interface Grid {
  readonly kpi: string;
  /** In the order T, K, M; those that occur. */
  readonly genders: readonly Gender[];
  /** In order of their ids; those that occur, and so for the periods. */
  readonly areas: readonly string[];
  readonly periods: readonly Period[];
  /** By gender, then area, then period; NaN where there is no value, whatever the reason. Not to be written to. */
  readonly values: Float64Array;
}

/** The order of genders in everything that is sorted. */
export const GENDERS: readonly Gender[] = ["T", "K", "M"];

/** Periods in the order of their texts, as tables have them. */
export function comparePeriods(a: Period, b: Period): number {
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

/** Observations as a grid. Of a figure that came more than once the last stands. */
export function gridOf(kpi: string, observations: readonly Observation[]): Grid {
  const genders = GENDERS.filter((gender) => observations.some((one) => one.gender === gender));
  const areas = [...new Set(observations.map(({ area }) => area))].sort();
  const periods = [...new Set(observations.map(({ period }) => period))].sort(comparePeriods);
  const at = <T>(axis: readonly T[]) => new Map(axis.map((one, index) => [one, index]));
  const [genderAt, areaAt, periodAt] = [at(genders), at(areas), at(periods)];
  const values = new Float64Array(genders.length * areas.length * periods.length).fill(Number.NaN);
  for (const { gender, area, period, value } of observations) {
    const series = (genderAt.get(gender) ?? 0) * areas.length + (areaAt.get(area) ?? 0);
    values[series * periods.length + (periodAt.get(period) ?? 0)] = value ?? Number.NaN;
  }
  return { kpi, genders, areas, periods, values };
}

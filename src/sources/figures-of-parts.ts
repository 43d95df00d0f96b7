import type { Manifest } from "../runs/manifest.ts";
import type { Decoded, Observation, Period } from "../runs/observation.ts";
import { type Grid, gridOf } from "./columns/grid.ts";
import { latestFigures } from "./refresh/latest-figures.ts";

/** The figures of a run, wherever they lie. */
export interface HeldFigures {
  /** The key figures that there are observations of, in order. */
  readonly held: readonly string[];
  readonly periods: Iterable<Period>;
  /** Undefined of a key figure that is not held, and so for the grid. */
  observations(kpi: string): readonly Observation[] | undefined;
  grid(kpi: string): Grid | undefined;
}

/** The figures of a run whose answers are in memory. */
export function figuresOfParts(manifest: Manifest, parts: readonly Decoded[]): HeldFigures {
  const observations = new Map<string, Observation[]>();
  for (const part of parts) {
    for (const observation of part.observations ?? []) {
      const ofKpi = observations.get(observation.kpi);
      if (ofKpi === undefined) observations.set(observation.kpi, [observation]);
      else ofKpi.push(observation);
    }
  }
  latestFigures(manifest, observations);
  const periods = new Set<Period>();
  for (const ofKpi of observations.values()) for (const { period } of ofKpi) periods.add(period);
  return {
    held: [...observations.keys()].sort(),
    periods,
    observations: (kpi) => observations.get(kpi),
    grid: (kpi) => {
      const ofKpi = observations.get(kpi);
      return ofKpi && gridOf(kpi, ofKpi);
    },
  };
}

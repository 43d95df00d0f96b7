import { placeKey } from "./place-key.ts";
import type { Reading } from "./reading.ts";
import { structureOf } from "./structure.ts";
import { placeRelations } from "./suppress/place-relations.ts";
import { suppressShares } from "./suppress/suppress-shares.ts";
import { countsPeople, suppressSmall, type Withheld } from "./suppress/suppress-small.ts";
import { unitOf } from "./units.ts";

/**
 * Decide what to withhold of files that are read together: a count in one can give away a count in another, so that sums are looked
 * for among the figures of all.
 */
export function withholdOverFiles(readings: readonly Reading[]): Withheld {
  const people = new Set(
    readings.flatMap(({ mapping }) => Object.keys(mapping.keyFigures).filter((kpi) => countsPeople(mapping, kpi))),
  );
  if (people.size === 0) return new Map();
  const structure = structureOf(readings.map(({ mapping }) => mapping));
  const figures = readings.flatMap((reading) =>
    reading.figures.map(({ kpi, area, period, gender, value, missing }) => {
      const counts = people.has(kpi) ? reading.mapping.smallCounts : undefined;
      return { kpi, area, period, gender, value, missing, counts };
    }),
  );
  const relations = [...readings.flatMap((reading) => reading.relations), ...placeRelations(figures, structure)];
  const withheld = suppressSmall(figures, relations);
  for (const key of suppressShares(figures, structure, withheld)) withheld.set(key, "share");
  return withheld;
}

/** Shares beside withheld counts of the same place and time that do not say what they are of, by file. */
export function untoldShares(readings: readonly Reading[], withheld: Withheld): Map<string, readonly string[]> {
  const hidden = new Set(
    readings.flatMap(({ mapping, figures }) =>
      figures
        .filter((figure) => {
          return (
            withheld.has(placeKey(figure)) || (figure.missing === "sekretess" && countsPeople(mapping, figure.kpi))
          );
        })
        .map(({ area, period }) => `${area}|${period}`),
    ),
  );
  return new Map(
    readings.map(({ file, mapping, figures }): [string, readonly string[]] => {
      const beside = figures
        .filter(({ kpi, area, period, value }) => {
          const figure = mapping.keyFigures[kpi];
          const untold = figure?.shareOf === undefined && unitOf(figure?.unit ?? "").family === "share";
          return value !== null && untold && hidden.has(`${area}|${period}`);
        })
        .map(({ kpi }) => kpi);
      return [file, [...new Set(beside)]];
    }),
  );
}

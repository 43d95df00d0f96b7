import type { Manifest } from "../../runs/manifest.ts";
import type { KeyFigure } from "../../runs/observation.ts";
import { type Publication, publicationOf } from "../../runs/publication-of.ts";

/** One key figure of a run and how its newest year stood. */
export interface CalendarRow extends Publication {
  readonly kpi: string;
  readonly title: string;
}

/** The part of a run that knows when its key figures are published. */
export interface HasPublications {
  readonly manifest: Pick<Manifest, "name" | "asPublished">;
  readonly keyFigures: ReadonlyMap<string, KeyFigure>;
  readonly held: readonly string[];
}

/**
 * Publication calendar (publiceringskalender): for each key figure of a run, whether its newest year was preliminary, when
 * it becomes final, and what comes next, by the catalogue's dates as they were when the run was fetched. Rows with a
 * coming date first, the nearest first.
 *
 * @param kpis the key figures that are wanted; left out: all that the run has figures of
 * @throws {RangeError} when the run does not hold one of them
 */
export function publicationCalendar(run: HasPublications, kpis: readonly string[] = run.held): CalendarRow[] {
  const rows = kpis.map((kpi) => {
    const figure = run.keyFigures.get(kpi);
    if (figure === undefined) throw new RangeError(`run ${run.manifest.name} does not hold key figure ${kpi}`);
    return { kpi, title: figure.title, ...publicationOf(figure, run.manifest.asPublished) };
  });
  return byComing(rows);
}

/** Rows with a coming publication first, the nearest first; then the others. */
export function byComing<Row extends CalendarRow>(rows: readonly Row[]): Row[] {
  const order = ({ next, kpi }: CalendarRow) => `${next?.date ?? "9"} ${kpi}`;
  return rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The key figures of which the source has announced a publication between the run's day and `today` (ISO date). */
export function publishedSince(run: HasPublications, today: string): CalendarRow[] {
  return publicationCalendar(run).filter(({ next }) => next !== null && next.date <= today);
}

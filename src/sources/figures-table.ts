import { type ColumnTable, table } from "arquero";
import type { Manifest } from "../runs/manifest.ts";
import type { KeyFigure, Observation, Period } from "../runs/observation.ts";
import type { Asked } from "./asked-for.ts";
import type { HeldFigures } from "./figures-of-parts.ts";
import { isPreliminary } from "./preliminary.ts";
import { refreshedFrom } from "./refresh/refresh-request.ts";
import type { FiguresFilter } from "./run.ts";

/** What a run holds of observations, and the names to show them by. */
export interface Holdings {
  readonly manifest: Manifest;
  readonly keyFigures: ReadonlyMap<string, KeyFigure>;
  /** Names of areas and groups. */
  readonly names: ReadonlyMap<string, string>;
  readonly figures: HeldFigures;
  /** What the source was asked for; empty when it was not asked by area and year. */
  readonly asked: readonly Asked[];
  /** Every period of the run. */
  readonly periods: ReadonlySet<Period>;
}

const GENDERS = ["T", "K", "M"] as const;

/**
 * The wanted observations as a table, in the order of key figures as asked, then area, period and gender. Totals that
 * were asked for but never came have a row of their own, so that nothing is missing in silence; women and men have the
 * rows that were published, since most key figures are not divided by gender.
 */
export function figuresTable(run: Holdings, kpis: readonly string[], filter: FiguresFilter): ColumnTable {
  const areas = filter.areas && new Set(filter.areas);
  const periods = filter.periods && new Set(filter.periods);
  const genders = filter.genders && new Set(filter.genders);
  requireKnown(run, "area", areas, run.names);
  requireKnown(run, "period", periods, run.periods);
  const rows = kpis.flatMap((kpi) => {
    const all = heldOf(run, kpi, run.figures.observations, []);
    const kept = all.filter(({ area, period }) => (areas?.has(area) ?? true) && (periods?.has(period) ?? true));
    const expected = expectedOf(run, kpi, all, { areas, periods });
    return [...kept, ...neverCame(kpi, kept, expected)]
      .filter(({ gender }) => genders?.has(gender) ?? true)
      .sort(inOrder);
  });
  return columns(run, rows);
}

function columns(run: Holdings, rows: readonly Observation[]): ColumnTable {
  // A refresh asked of every row whether it had changed: all of them are as of that day.
  const dated = refreshedFrom(run.manifest) === undefined ? run.manifest.responses : [];
  const fetchedOn = new Map(dated.map(({ sha256, fetchedAt }) => [sha256, fetchedAt.slice(0, 10)]));
  return table({
    kpi: rows.map((row) => row.kpi),
    municipality: rows.map((row) => row.area),
    name: rows.map((row) => run.names.get(row.area) ?? row.area),
    period: rows.map((row) => row.period),
    gender: rows.map((row) => row.gender),
    value: rows.map((row) => row.value),
    missing: rows.map((row) => row.missing),
    preliminary: rows.map((row) =>
      isPreliminary(run.keyFigures.get(row.kpi), row.period, fetchedOn.get(row.response) ?? run.manifest.asPublished),
    ),
  });
}

/**
 * What a run holds of a key figure; nothing of one that only the catalogue knows.
 *
 * @throws {RangeError} when the run does not hold the key figure
 */
export function heldOf<Held>(run: Holdings, kpi: string, look: (kpi: string) => Held | undefined, nothing: Held): Held {
  const found = look(kpi);
  if (found !== undefined) return found;
  if (run.keyFigures.has(kpi)) return nothing;
  throw new RangeError(
    `run ${run.manifest.name} does not hold key figure ${kpi}; it holds ${shortList(run.figures.held)}`,
  );
}

/** The areas of which totals are to be expected, and for each the periods. */
interface Expected {
  readonly areas: ReadonlySet<string>;
  readonly periodsOf: (area: string) => ReadonlySet<Period>;
}

/** Those wanted; else those that the key figure was asked for, and those that came. */
function expectedOf(
  run: Holdings,
  kpi: string,
  came: readonly Observation[],
  wanted: { readonly areas: ReadonlySet<string> | undefined; readonly periods: ReadonlySet<Period> | undefined },
): Expected {
  const asked = run.asked.filter(({ kpis }) => kpis.has(kpi));
  const areas = wanted.areas ?? new Set([...asked.flatMap((one) => [...one.areas]), ...came.map(({ area }) => area)]);
  // Once for all areas: there may be tens of thousands of observations.
  const cameIn = asked.length === 0 ? [...new Set(came.map(({ period }) => period))] : [];
  const yearsOf = (questions: readonly Asked[]) => new Set([...questions.flatMap(({ years }) => years), ...cameIn]);
  return {
    areas,
    periodsOf: (area) => {
      if (wanted.periods !== undefined) return wanted.periods;
      const covering = asked.filter((one) => one.covers(area));
      return yearsOf(covering.length > 0 ? covering : asked);
    },
  };
}

/** Totals that were to be expected but that no response held. */
function neverCame(kpi: string, came: readonly Observation[], { areas, periodsOf }: Expected): Observation[] {
  const there = new Set(came.filter(({ gender }) => gender === "T").map(({ area, period }) => `${area} ${period}`));
  const nothing = { gender: "T", value: null, missing: "ingen uppgift", count: null, response: "" } as const;
  return [...areas].flatMap((area) =>
    [...periodsOf(area)]
      .filter((period) => !there.has(`${area} ${period}`))
      .map((period) => ({ kpi, area, period, ...nothing })),
  );
}

function requireKnown<T extends string | number>(
  run: Holdings,
  what: "area" | "period",
  wanted: Iterable<T> | undefined,
  known: { has(item: T): boolean; keys(): Iterable<T> },
): void {
  const unknown = [...(wanted ?? [])].filter((item) => !known.has(item));
  if (unknown.length === 0) return;
  const held = [...known.keys()].sort();
  throw new RangeError(
    `run ${run.manifest.name} does not hold ${what} ${shortList(unknown)}; it holds ${shortList(held)}`,
  );
}

function shortList(items: readonly (string | number)[]): string {
  const shown = items.slice(0, 8).join(", ");
  return items.length > 8 ? `${shown} and ${items.length - 8} more` : shown || "none";
}

function inOrder(a: Observation, b: Observation): number {
  if (a.area !== b.area) return a.area < b.area ? -1 : 1;
  if (a.period !== b.period) return String(a.period) < String(b.period) ? -1 : 1;
  return GENDERS.indexOf(a.gender) - GENDERS.indexOf(b.gender);
}

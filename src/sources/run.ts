import { table as arqueroTable, type ColumnTable } from "arquero";
import type { Manifest } from "../runs/manifest.ts";
import type {
  Area,
  AreaGroup,
  Decoded,
  Gender,
  KeyFigure,
  NamedTable,
  Observation,
  Period,
} from "../runs/observation.ts";
import { askedFor } from "./asked-for.ts";
import { figuresTable } from "./figures-table.ts";

/** Which figures are wanted of a run; what is left out means all. */
export interface FiguresFilter {
  readonly areas?: Iterable<string>;
  readonly periods?: Iterable<Period>;
  readonly genders?: Iterable<Gender>;
}

/** A frozen run, opened: its figures as tables, and what it knows of them. */
export interface Run {
  readonly name: string;
  readonly manifest: Manifest;
  /** Key figures, areas and groups by id, as their source described them when the run was frozen. */
  readonly keyFigures: ReadonlyMap<string, KeyFigure>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly groups: ReadonlyMap<string, AreaGroup>;
  /**
   * The figures of one key figure or several, as an Arquero table with the columns kpi, municipality, name, period,
   * gender, value, missing and preliminary; one row for every combination that was asked for, also where the source
   * had none (`missing` then says why).
   *
   * @throws {RangeError} when the run does not hold a key figure, area or period that is asked for
   */
  figures(kpis: string | readonly string[], filter?: FiguresFilter): ColumnTable;
  /** Another table of the run, such as `index-bounds` or `reported-indicators`. */
  table(name: string): ColumnTable;
  /** Names, titles and citations of those tables. */
  readonly tables: readonly Omit<NamedTable, "rows">[];
  /** The source line: under published values, or under values that were computed from them. */
  sourceLine(kind: "published" | "computed"): string;
}

/** Put the decoded responses of a run together. */
export function assembleRun(manifest: Manifest, parts: readonly Decoded[]): Run {
  const keyFigures = byId(parts.flatMap((part) => part.keyFigures ?? []));
  const areas = byId(parts.flatMap((part) => part.areas ?? []));
  const groups = byId(parts.flatMap((part) => part.groups ?? []));
  const tables = parts.flatMap((part) => part.tables ?? []);
  const observations = new Map<string, Observation[]>();
  for (const part of parts) {
    for (const observation of part.observations ?? []) {
      const ofKpi = observations.get(observation.kpi);
      if (ofKpi === undefined) observations.set(observation.kpi, [observation]);
      else ofKpi.push(observation);
    }
  }
  const names = new Map([...areas.values(), ...groups.values()].map(({ id, title }) => [id, title]));
  const asked = askedFor(manifest, areas);
  const periods = new Set<Period>(asked.flatMap(({ years }) => years));
  for (const ofKpi of observations.values()) for (const { period } of ofKpi) periods.add(period);
  const holdings = { manifest, keyFigures, names, observations, asked, periods };
  return {
    name: manifest.name,
    manifest,
    keyFigures,
    areas,
    groups,
    tables: tables.map(({ rows: _, ...described }) => described),
    figures: (kpis, filter = {}) => figuresTable(holdings, typeof kpis === "string" ? [kpis] : kpis, filter),
    table: (name) => columnTable(manifest.name, tables, name),
    sourceLine: (kind) =>
      kind === "published"
        ? `Källa: ${manifest.sourceName}`
        : `Egna beräkningar; underlag från ${manifest.sourceName}, hämtat ${manifest.asPublished}`,
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function columnTable(run: string, tables: readonly NamedTable[], name: string): ColumnTable {
  const found = tables.find((candidate) => candidate.name === name);
  if (found === undefined) {
    throw new RangeError(`run ${run} has no table ${name}; it has ${tables.map((t) => t.name).join(", ") || "none"}`);
  }
  return arqueroTable(found.columns.map((column) => [column, found.rows.map((row) => row[column] ?? null)]));
}

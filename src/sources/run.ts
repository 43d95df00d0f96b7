import { table as arqueroTable, type ColumnTable } from "arquero";
import { datingOf } from "../runs/dating-of.ts";
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
import { publicationOf } from "../runs/publication-of.ts";
import { announceRead } from "./announce-read.ts";
import { askedFor } from "./asked-for.ts";
import type { Grid } from "./columns/grid.ts";
import type { HeldFigures } from "./figures-of-parts.ts";
import { figuresTable, heldOf } from "./figures-table.ts";

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
  /** The key figures that the run has observations of, in order. */
  readonly held: readonly string[];
  /** The years that the run has observations of, also by month or quarter, or was asked for, in order. */
  readonly years: readonly number[];
  /** The observations of one key figure in any order, each with the hash of the response that it was read from. */
  observations(kpi: string): readonly Observation[];
  /**
   * The values of one key figure as a grid of doubles, for computing over every key figure of a large run (see `held`): many
   * times faster than a table, which says why a value is missing and which are preliminary. What is computed from a grid
   * is not told to the page of a notebook: show figures from `figures`.
   *
   * @throws {RangeError} when the run does not hold the key figure
   */
  grid(kpi: string): Grid;
  /** Another table of the run, such as `index-bounds` or `reported-indicators`. */
  table(name: string): ColumnTable;
  /** Names, titles and citations of those tables. */
  readonly tables: readonly Omit<NamedTable, "rows">[];
  /** The source line: under published values, or under values that were computed from them. */
  sourceLine(kind: "published" | "computed"): string;
}

/**
 * Put a run together.
 *
 * @param parts what each response of the manifest says, in its order; their observations are not looked at
 * @param figures the observations
 */
export function assembleRun(manifest: Manifest, parts: readonly Decoded[], figures: HeldFigures): Run {
  const keyFigures = byId(parts.flatMap((part) => part.keyFigures ?? []));
  const areas = byId(parts.flatMap((part) => part.areas ?? []));
  const groups = byId(parts.flatMap((part) => part.groups ?? []));
  const tables = parts.flatMap((part, at) =>
    (part.tables ?? []).map((table) => ({ ...table, response: manifest.responses[at]?.sha256 ?? "" })),
  );
  const names = new Map([...areas.values(), ...groups.values()].map(({ id, title }) => [id, title]));
  const asked = askedFor(manifest, areas);
  const periods = new Set<Period>([...asked.flatMap(({ years }) => years), ...figures.periods]);
  const holdings = { manifest, keyFigures, names, figures, asked, periods };
  const nothing = { genders: [], areas: [], periods: [], values: new Float64Array() };
  const told = (kpi: string) => {
    const answers = new Set(heldOf(holdings, kpi, figures.observations, []).map(({ response }) => response));
    const figure = keyFigures.get(kpi);
    const publication = figure && publicationOf(figure, manifest.asPublished);
    const words = { kind: "key figure", id: kpi, title: figure?.title ?? kpi } as const;
    announceRead(manifest, { ...words, ...(publication && { publication }) }, answers);
  };
  return {
    name: manifest.name,
    manifest,
    keyFigures,
    areas,
    groups,
    tables: tables.map(({ rows: _, response: __, ...described }) => described),
    held: figures.held,
    years: yearsOf(periods),
    observations: (kpi) => heldOf(holdings, kpi, figures.observations, []),
    grid: (kpi) => heldOf(holdings, kpi, figures.grid, { kpi, ...nothing }),
    figures: (kpis, filter = {}) => {
      const wanted = typeof kpis === "string" ? [kpis] : kpis;
      const rows = figuresTable(holdings, wanted, filter);
      for (const kpi of wanted) told(kpi);
      return rows;
    },
    table: (name) => {
      const found = tableOf(manifest, tables, name);
      announceRead(manifest, { kind: "table", id: name, title: found.title }, new Set([found.response]));
      return arqueroTable(found.columns.map((column) => [column, found.rows.map((row) => row[column] ?? null)]));
    },
    sourceLine: (kind) =>
      kind === "published"
        ? `Källa: ${manifest.sourceName}`
        : `Egna beräkningar; underlag från ${manifest.sourceName}, ${datingText(manifest)}`,
  };
}

function yearsOf(periods: ReadonlySet<Period>): number[] {
  const years = [...periods].flatMap((period) => /\d{4}/.exec(String(period))?.[0] ?? []);
  return [...new Set(years.map(Number))].sort((a, b) => a - b);
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Kolada tells no day of publication of its own: a day that is said of its values is the one on which they were taken. */
function datingText(manifest: Manifest): string {
  const { kind, day } = datingOf(manifest);
  if (kind === "frozen") return `fryst ${day}`;
  return kind === "fetched" || manifest.sourceName === "Kolada" ? `hämtat ${day}` : `publicerat ${day}`;
}

function tableOf<Table extends NamedTable>({ name: run }: Manifest, tables: readonly Table[], name: string): Table {
  const found = tables.find((candidate) => candidate.name === name);
  if (found !== undefined) return found;
  throw new RangeError(`run ${run} has no table ${name}; it has ${tables.map((t) => t.name).join(", ") || "none"}`);
}

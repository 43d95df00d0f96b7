import type { ColumnTable } from "arquero";
import type { PeerSet } from "./peer-set.ts";

/** One area's value, or the reason why it has none. */
export interface AreaValue {
  readonly municipality: string;
  readonly name: string;
  readonly value: number | null;
  readonly missing: string | null;
}

/** Which rows of a table of figures to compare. */
export interface Selection {
  /** A year, or a month as text. Must be said when the table has several. */
  readonly period?: number | string;
  /** T, K or M; the total when nothing is said. */
  readonly gender?: "T" | "K" | "M";
  /** A peer set or a list of areas; all of the table but the nation, regions and groups when nothing is said. */
  readonly among?: PeerSet | readonly string[];
}

/**
 * The values of a set of areas, one a row: from a table of figures as {@link Run.figures} gives them, or from a Map of
 * area to value. An area of the set that the table does not hold is kept, as missing.
 *
 * @returns the values, and the key figure that they belong to where a table says so
 * @throws {RangeError} when the table mixes key figures, or periods and none was chosen
 */
export function areaValues(
  values: ColumnTable | ReadonlyMap<string, number | null>,
  selection: Selection = {},
): { readonly kpi: string | undefined; readonly rows: readonly AreaValue[] } {
  const among = selection.among === undefined ? undefined : areasOf(selection.among);
  if (values instanceof Map) {
    const all = [...values].map(([area, value]) => row(area, area, value, value === null ? "skäl ej angivet" : null));
    return { kpi: undefined, rows: within(all, among) };
  }
  const table = (values as ColumnTable).objects() as TableRow[];
  const kpi = only("key figure", new Set(table.map((r) => r.kpi)));
  const gender = selection.gender ?? "T";
  const ofGender = table.filter((r) => r.gender === gender);
  const inSet = ofGender.filter((r) => among?.includes(r.municipality) ?? !OTHER_KINDS.test(r.municipality));
  const period = selection.period ?? only("period", new Set(inSet.map((r) => r.period)));
  const found = inSet.filter((r) => r.period === period);
  if (table.length > 0 && found.length === 0) {
    const periods = [...new Set(inSet.map((r) => r.period))].sort().join(", ") || "none";
    throw new RangeError(
      `${kpi} has no figures for period ${period} and gender ${gender} among the areas compared; there are for ${periods}`,
    );
  }
  const rows = found.map((r) => row(r.municipality, r.name, r.value, r.missing));
  return { kpi, rows: within(rows, among, new Map(table.map((r) => [r.municipality, r.name]))) };
}

interface TableRow extends AreaValue {
  readonly kpi: string;
  readonly period: number | string;
  readonly gender: string;
}

/** The nation, regions and groups of municipalities are not placed among municipalities. */
export const OTHER_KINDS = /^(?:00\d\d|G\d+)$/;

function areasOf(among: PeerSet | readonly string[]): readonly string[] {
  if (Array.isArray(among)) return among;
  if (typeof among === "object" && among !== null && "areas" in among) return among.areas;
  throw new TypeError(`among must be a peer set or a list of area ids, was ${JSON.stringify(among)}`);
}

function row(municipality: string, name: string, value: number | null, missing: string | null): AreaValue {
  return { municipality, name, value, missing };
}

function within(
  rows: readonly AreaValue[],
  among: readonly string[] | undefined,
  names: ReadonlyMap<string, string> = new Map(),
): readonly AreaValue[] {
  if (among === undefined) return rows;
  const byArea = new Map(rows.map((r) => [r.municipality, r]));
  return [...new Set(among)].map(
    (area) => byArea.get(area) ?? row(area, names.get(area) ?? area, null, "ingen uppgift"),
  );
}

function only<T>(what: string, found: ReadonlySet<T>): T | undefined {
  if (found.size > 1) {
    throw new RangeError(`the table mixes ${what}s (${[...found].slice(0, 8).join(", ")}): choose one`);
  }
  return found.values().next().value;
}

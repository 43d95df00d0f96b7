import type { ColumnTable } from "arquero";
import { checkArray, checkMap, checkNumber, checkObject } from "../check.ts";
import { finiteResult } from "../finite-result.ts";
import { inShort } from "../in-short.ts";
import { compositeIndex, type IndexComponent } from "./composite-index.ts";
import { indexRecipe } from "./index-recipes.ts";
import type { IndexBounds } from "./normalise.ts";
import { checkRecomputed, type RecomputedIndex } from "./recomputed-index.ts";

/** The part of a run that an index is recomputed from. */
export interface IndexRun {
  readonly name: string;
  readonly areas: ReadonlyMap<string, { readonly type: string; readonly title: string }>;
  readonly tables: readonly { readonly name: string }[];
  figures(kpi: string, filter?: { readonly periods?: Iterable<number>; readonly genders?: Iterable<"T"> }): ColumnTable;
  table(name: string): ColumnTable;
}

// Sweden has had 290 municipalities since 2003, and 289 before that.
const ALL_MUNICIPALITIES = 289;

/**
 * Recompute a published index (räkna om ett index) of one year from its components in a run, over all municipalities;
 * where the run holds only some of them but the bounds of the year (table `index-bounds`), from these.
 *
 * @param kpi U20008, U28001, U20900 or U28900; see {@link indexRecipe}
 * @returns one row for every municipality of the run, by municipality code
 * @throws {TypeError|RangeError} when it is no run, there is no recipe, the run lacks a component, or holds too few
 * municipalities
 */
export function recomputeIndex(run: IndexRun, kpi: string, options: { readonly period: number }): RecomputedIndex[] {
  checkRun(run);
  const period = checkNumber("period", checkObject("options", options, ["period"]).period, "count");
  const recipe = indexRecipe(kpi);
  const published = valuesOf(run, kpi, period);
  const components = recipe.components.map((component): IndexComponent => {
    const values = valuesOf(run, component.kpi, period);
    if ([...values.values()].every((value) => value === null)) {
      throw new RangeError(
        `index ${kpi} ${period} cannot be recomputed: no municipality has its component ${component.kpi}`,
      );
    }
    const bounds = recipe.components.length === 1 ? boundsOf(run, component.kpi, period) : undefined;
    if (bounds !== undefined) return { values, good: component.good, bounds };
    requireAll(run, kpi, values.size);
    return { values, good: component.good };
  });
  const recomputed = compositeIndex(components);
  return [...published].map(([municipality, value]) => ({
    municipality,
    name: run.areas.get(municipality)?.title ?? municipality,
    published: value,
    recomputed: recomputed.get(municipality) ?? null,
  }));
}

/**
 * The largest absolute difference between published and recomputed values, where both exist; null where none do.
 *
 * @throws {TypeError|RangeError} when a value is neither a finite number nor null
 * @example
 * largestDifference([{ municipality: "0126", name: "Huddinge", published: 71.5, recomputed: 71 }]); // => 0.5
 */
export function largestDifference(rows: readonly RecomputedIndex[]): number | null {
  const differences = checkRecomputed(rows).flatMap(({ published, recomputed }) =>
    published === null || recomputed === null ? [] : [Math.abs(published - recomputed)],
  );
  return differences.length === 0 ? null : finiteResult("rows", Math.max(...differences));
}

function checkRun(run: IndexRun): void {
  checkObject("run", run);
  if (typeof run.figures !== "function" || typeof run.table !== "function") {
    throw new TypeError(`run must be a run such as openRun gives, with figures and tables, was ${inShort(run)}`);
  }
  checkMap("run.areas", run.areas);
  checkArray("run.tables", run.tables);
}

function valuesOf(run: IndexRun, kpi: string, period: number): Map<string, number | null> {
  const rows = run.figures(kpi, { periods: [period], genders: ["T"] }).objects() as {
    municipality: string;
    value: number | null;
  }[];
  const municipalities = rows.filter((row) => run.areas.get(row.municipality)?.type === "K");
  return new Map(municipalities.map((row) => [row.municipality, row.value]));
}

function boundsOf(run: IndexRun, kpi: string, period: number): IndexBounds | undefined {
  if (!run.tables.some(({ name }) => name === "index-bounds")) return undefined;
  const rows = run.table("index-bounds").objects() as { kpi: string; period: number; p2_5: number; p97_5: number }[];
  const found = rows.find((row) => row.kpi === kpi && row.period === period);
  return found && { lower: found.p2_5, upper: found.p97_5 };
}

function requireAll(run: IndexRun, kpi: string, municipalities: number): void {
  if (municipalities >= ALL_MUNICIPALITIES) return;
  throw new RangeError(
    `index ${kpi} is relative to all municipalities of Sweden; run ${run.name} holds ${municipalities} of 290`,
  );
}

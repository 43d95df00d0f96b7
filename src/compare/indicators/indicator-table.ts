import { checkChoice, checkNumber, checkObject } from "../../metrics/check.ts";
import type { Displayable } from "../../text/mime.ts";
import type { PeerSet } from "../peer-set.ts";
import { peers } from "../peers.ts";
import { insideSentence } from "../sets/inside-sentence.ts";
import { rowContext } from "./indicator-context.ts";
import type { IndicatorDefinition } from "./indicator-definition.ts";
import type { IndicatorRun } from "./indicator-run.ts";
import { indicatorValues } from "./indicator-values.ts";
import { sourceLines } from "./source-list.ts";
import { noteBook, type TableNote } from "./table-notes.ts";
import { shownAs } from "./table-view.ts";
import { type WideRow, wideGrid, wideRow } from "./wide-table.ts";
import { type YearsRow, yearsGrid, yearsRow } from "./years-table.ts";

/** "years": values by year, target, 2030 goal. "wide": trend, ranks, means, women and men. */
export type IndicatorLayout = "years" | "wide";

/** For whom and for when a table of indicators is made. */
export interface IndicatorTableOptions {
  readonly layout?: IndicatorLayout | undefined;
  /** The year that the table is about; the newest with a value for any of the indicators when nothing is said. */
  readonly period?: number | undefined;
  readonly municipality?: string | undefined;
  /** Whom to rank among and take the mean of; the municipalities of Stockholm county when nothing is said. */
  readonly among?: PeerSet | readonly string[] | undefined;
  /** The years shown, the period the last of them; the period and the two before when nothing is said. */
  readonly years?: readonly number[] | undefined;
}

interface TableFacts extends Displayable {
  readonly run: string;
  readonly municipality: string;
  readonly period: number;
  readonly years: readonly number[];
  readonly among: { readonly title: string; readonly areas: readonly string[] };
  readonly notes: readonly TableNote[];
  readonly sources: readonly string[];
}

/** A table in the narrow layout, as data; it shows itself. */
export interface YearsTable extends TableFacts {
  readonly layout: "years";
  readonly rows: readonly YearsRow[];
}

/** A table in the wide layout, as data; it shows itself. */
export interface WideTable extends TableFacts {
  readonly layout: "wide";
  readonly rows: readonly WideRow[];
}

const KEYS = ["layout", "period", "municipality", "among", "years"];

/**
 * The reports' table of indicators (indikatortabell), in either of their layouts from one list of definitions:
 *
 * - `years` (default): Indikatorer | a column a year | Etappmål | Målvärde 2030.
 * - `wide`: Mått | Utfall & trend | Etappmål, ranking & genomsnitt | Kön | Omotiverade skillnader?
 *
 * Trend words come from a test where the figure is from a survey, else from the sign of the change, and say which: see
 * `trendWord`. Places carry the range of equal values and, for shares from surveys, the places that they may truly have.
 * When no definition has a target there is nothing said of targets. Means are unweighted, over those that have a value, the municipality itself among them. What a reader must know stands
 * as notes under the table: preliminary values, breaks between the shown years, missing values with their reasons, fewer
 * than 30 answers, response rates under 50 percent, relative indices, values of another year or of a month.
 *
 * Not for deciding whether a target is met: see {@link assessTarget}.
 *
 * @param run an opened run
 * @param definitions ours (`indicatorDefinitions`) or one's own (`parseDefinitions`)
 * @returns rows of cells `{ text, value, missing, method, detail, marks }`, and `notes` that the marks point at
 * @throws {TypeError|RangeError} when an option is not known, the municipality is not in the run, the years do not end
 * with the period, or no indicator has a value
 * @example
 * const rows = [{ municipality: "0126", period: 2021, gender: "T", value: 35.52, missing: null, preliminary: true }];
 * const run = {
 *   name: "r", keyFigures: new Map([["U07514", { title: "Ekologiska livsmedel" }]]), tables: [],
 *   areas: new Map([["0126", { title: "Huddinge", type: "K" }]]),
 *   figures: () => ({ objects: () => rows }), sourceLine: () => "Källa: Kolada",
 * };
 * const food = { id: "mat", title: "Mat", objective: "Miljö", kpi: "U07514", source: "Kolada", unit: "%", digits: 1, good: "high" };
 * const table = indicatorTable(run, [food], { years: [2021] });
 * table.rows[0].years.map(({ year, text, marks }) => [year, text, marks]); // => [[2021, "35,5", [1]]]
 * table.notes[0]; // => { mark: 1, text: "Värdet för 2021 är preliminärt." }
 */
export function indicatorTable(
  run: IndicatorRun,
  definitions: readonly IndicatorDefinition[],
  options?: IndicatorTableOptions & { readonly layout?: "years" },
): YearsTable;
export function indicatorTable(
  run: IndicatorRun,
  definitions: readonly IndicatorDefinition[],
  options: IndicatorTableOptions & { readonly layout: "wide" },
): WideTable;
export function indicatorTable(
  run: IndicatorRun,
  definitions: readonly IndicatorDefinition[],
  options: IndicatorTableOptions,
): YearsTable | WideTable;
export function indicatorTable(
  run: IndicatorRun,
  definitions: readonly IndicatorDefinition[],
  options: IndicatorTableOptions = {},
): YearsTable | WideTable {
  checkObject("options", options, KEYS);
  if (!Array.isArray(definitions) || definitions.length === 0) {
    throw new TypeError("definitions must be a list of at least one indicator, was none");
  }
  const layout = checkChoice("layout", options.layout ?? "years", ["years", "wide"] as const);
  const municipality = knownArea(run, options.municipality ?? "0126");
  const period = checkNumber("period", options.period ?? newestYear(run, definitions, municipality), "count");
  const years = shownYears(options.years, period);
  const among = peerSet(options.among ?? peers.stockholmCounty);
  const targets = definitions.some(({ stageTarget, goal2030 }) => stageTarget !== undefined || goal2030 !== undefined);
  const book = noteBook();
  const frame = { run, municipality, among, period, years, book, targets };
  const contexts = definitions.map((definition) => rowContext(frame, definition));
  const title = `Indikatorer ${period}, ${run.areas.get(municipality)?.title ?? municipality}`;
  const sources = sourceLines(run, definitions, layout);
  const facts = {
    ...{ run: run.name, municipality, period, years, sources },
    among: { title: among.title, areas: among.areas },
  };
  if (layout === "wide") {
    const rows = contexts.map(wideRow);
    const notes = book.notes();
    const mean = among.id === peers.stockholmCounty.id ? "genomsnitt länet" : "genomsnitt";
    const caption = `${title}, jämfört med ${insideSentence(among.title)}`;
    return shownAs({ layout, ...facts, notes, rows }, wideGrid(rows, mean, targets), { caption, notes, sources });
  }
  const rows = contexts.map(yearsRow);
  const notes = book.notes();
  return shownAs({ layout, ...facts, notes, rows }, yearsGrid(rows, years, targets), {
    caption: title,
    notes,
    sources,
  });
}

function knownArea(run: IndicatorRun, municipality: string): string {
  if (run.areas.has(municipality)) return municipality;
  throw new RangeError(`municipality must be one that run ${run.name} holds, was ${municipality}`);
}

function newestYear(run: IndicatorRun, definitions: readonly IndicatorDefinition[], municipality: string): number {
  const years = definitions.flatMap((definition) => indicatorValues(run, definition, municipality).years);
  if (years.length > 0) return Math.max(...years);
  throw new RangeError(`no indicator has a value for ${municipality} in run ${run.name}`);
}

function shownYears(given: readonly number[] | undefined, period: number): readonly number[] {
  if (given === undefined) return [period - 2, period - 1, period];
  const years = [...new Set(given.map((year) => checkNumber("years", year, "count")))].sort((a, b) => a - b);
  if (years.at(-1) === period) return years;
  throw new RangeError(`years must end with the period ${period}, was ${years.join(", ") || "none"}`);
}

function peerSet(among: PeerSet | readonly string[]): PeerSet {
  if ("areas" in among) return among;
  if (Array.isArray(among)) return { id: "list", title: `${among.length} områden`, areas: among };
  throw new TypeError(`among must be a peer set or a list of area ids, was ${JSON.stringify(among)}`);
}

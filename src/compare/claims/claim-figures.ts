import type { TrendPoint } from "../../metrics/trends/trend-types.ts";
import { rateInNote } from "../gender/printed-response-rate.ts";
import type { PeerSet } from "../peer-set.ts";
import { polarity } from "../polarity.ts";
import { type Ranked, rank } from "../rank.ts";
import { roundsTo } from "./as-stated.ts";
import type { ClaimRun } from "./claim-run.ts";
import type { UsedFigure } from "./finding.ts";
import { lookUpFigures } from "./look-up-figures.ts";
import { MissingFigure } from "./missing-figure.ts";
import { findPrinted, type PrintedRow, type PrintedWhere, rowsOf } from "./printed-figures.ts";

/** Whose figure; what is left out: the municipality that the report is about, and the total. */
export interface Whose {
  readonly area?: string;
  readonly gender?: "T" | "K" | "M";
}

/** What a check reads figures through. Every method ends the check when a figure is missing, save `valueOrNull`. */
export interface ClaimFigures {
  readonly run: ClaimRun;
  /** The municipality that the report is about. */
  readonly municipality: string;
  /** A published figure. */
  value(kpi: string, period: number, whose?: Whose): number;
  /** A published figure, or null where there is none; for what the check can do without. */
  valueOrNull(kpi: string, period: number, whose?: Whose): number | null;
  /** The ranking of a set, the municipality among those with a value; the direction is that of our polarity table. */
  ranking(kpi: string, period: number, among: PeerSet): readonly Ranked[];
  /** One series of points for each area, by its name. */
  series(kpi: string, periods: readonly number[], areas: readonly string[]): Map<string, TrendPoint[]>;
  /** A figure that the document printed. */
  printed(where: PrintedWhere): number;
  /** A figure that the document printed, or null where it printed none. */
  printedOrNull(where: PrintedWhere): number | null;
  /** How many answered and how many were asked, as the document printed it beside a figure. */
  printedSurvey(where: PrintedWhere): { readonly answered: number; readonly asked: number };
  /** The response rate, in percent, that the document printed in words beside a figure; undefined where it did not. */
  printedRate(where: PrintedWhere): number | undefined;
  /** A cell of the document's budget, unit-cost and volume tables. */
  economy(table: string, row: string, column: string | number, document?: string): number;
  /** The name of an area. */
  nameOf(area: string): string;
}

/** The figures that a check read, in order and each once. */
export interface Account {
  readonly figures: ClaimFigures;
  readonly used: readonly UsedFigure[];
}

/**
 * A reader of a run's figures for one claim, which keeps account of what was read.
 *
 * @param options `document` that the claim stands in; `municipality` that it is about; `asPrinted`: where the document
 * printed another value than today's, give that one
 */
export function claimFigures(
  run: ClaimRun,
  options: { readonly document: string; readonly municipality: string; readonly asPrinted?: boolean },
): Account {
  const { document, municipality, asPrinted = false } = options;
  const used = new Map<string, UsedFigure>();
  const note = (figure: UsedFigure) => void used.set(figure.source, figure);
  const nameOf = (area: string) => run.areas.get(area)?.title ?? area;
  const lookUp = lookUpFigures(run);
  const printedRows = rowsOf(run, "reported-indicators") as readonly PrintedRow[];
  const economyRows = rowsOf(run, "economy") as readonly EconomyRow[];

  const read = (kpi: string, period: number, { area = municipality, gender = "T" }: Whose = {}) => {
    const row = lookUp(kpi, area, period, gender);
    const value = finiteOrNull(row?.value);
    if (value === null) {
      const faulty = row?.value == null ? "ingen uppgift" : NOT_A_NUMBER;
      return { value, missing: row?.missing ?? faulty, figure: undefined };
    }
    const told = findPrinted(printedRows, document, { kpi, period, area: nameOf(area), gender })?.value;
    const printed = finiteOrNull(told);
    const revised = printed !== null && !roundsTo(value, printed, decimalsOf(printed));
    const who = `${nameOf(area)}${GENDER_WORDS[gender]}`;
    const figure: UsedFigure = {
      label: run.keyFigures.get(kpi)?.title ?? kpi,
      value,
      unit: unitOf(run.keyFigures.get(kpi)?.title ?? ""),
      source: `${kpi}, ${period}, ${who}`,
      of: { kpi, period, who },
      ...(revised ? { printed } : {}),
    };
    return { value: revised && asPrinted ? printed : value, missing: null, figure };
  };
  const valueOrNull: ClaimFigures["valueOrNull"] = (kpi, period, whose) => {
    const { value, figure } = read(kpi, period, whose);
    if (figure !== undefined) note(figure);
    return value;
  };
  const value: ClaimFigures["value"] = (kpi, period, whose = {}) => {
    const { value, missing, figure } = read(kpi, period, whose);
    if (figure !== undefined) note(figure);
    if (value !== null) return value;
    const who = `${nameOf(whose.area ?? municipality)}${GENDER_WORDS[whose.gender ?? "T"]}`;
    throw new MissingFigure(
      `Nyckeltalet ${kpi} saknas i körningen ${run.name} för ${who} ${period}${missing === null ? "" : ` (${missing})`}.`,
    );
  };

  const printedRow = (where: PrintedWhere) => {
    const area = where.area ?? nameOf(municipality);
    const row = findPrinted(printedRows, document, { ...where, area });
    const source = `${document}, indikatorer: ${where.indicator ?? where.kpi}, ${where.period}, ${area}`;
    if (row === undefined) throw new MissingFigure(`Den tryckta siffran ${source} saknas i körningen ${run.name}.`);
    return { row, source };
  };

  const figures: ClaimFigures = {
    run,
    municipality,
    nameOf,
    value,
    valueOrNull,
    ranking: (kpi, period, among) => {
      value(kpi, period);
      const all = among.areas.length > FEW;
      const take = all
        ? (area: string) => read(kpi, period, { area }).value
        : (area: string) => valueOrNull(kpi, period, { area });
      const rows = rank(new Map(among.areas.map((area) => [area, take(area)])), { good: polarity(kpi) });
      return rows.map((row) => ({ ...row, name: nameOf(row.municipality) }));
    },
    series: (kpi, periods, areas) =>
      new Map(
        areas.map((area) => [nameOf(area), periods.map((period) => ({ period, value: value(kpi, period, { area }) }))]),
      ),
    printed: (where) => {
      const { row, source } = printedRow(where);
      const value = finiteOrNull(row.value);
      if (value === null) throw new MissingFigure(`Den tryckta siffran ${source} saknas i körningen ${run.name}.`);
      note({ label: row.indicator, value, unit: row.unit, source });
      return value;
    },
    printedOrNull: (where) => {
      const row = findPrinted(printedRows, document, { ...where, area: where.area ?? nameOf(municipality) });
      return finiteOrNull(row?.value) === null ? null : figures.printed(where);
    },
    printedSurvey: (where) => {
      const { row, source } = printedRow(where);
      const [answered, asked] = [finiteOrNull(row.answered), finiteOrNull(row.asked)];
      if (answered === null || asked === null) {
        throw new MissingFigure(`Antalet svar och tillfrågade (${source}) saknas i körningen ${run.name}.`);
      }
      note({ label: `${row.indicator}: svar`, value: answered, unit: "antal", source: `${source}, svar` });
      note({ label: `${row.indicator}: tillfrågade`, value: asked, unit: "antal", source: `${source}, tillfrågade` });
      return { answered, asked };
    },
    printedRate: (where) => {
      const row = findPrinted(printedRows, document, { ...where, area: where.area ?? nameOf(municipality) });
      const rate = rateInNote(row?.note ?? null);
      if (row === undefined || rate === undefined) return undefined;
      const source = `${document}, indikatorer: ${where.indicator ?? where.kpi}, ${where.period}, ${row.area}, svarsfrekvens`;
      note({ label: `${row.indicator}: svarsfrekvens`, value: rate, unit: "procent", source });
      return rate;
    },
    economy: (table, name, column, where = document) => {
      const row = economyRows.find(
        (cell) =>
          cell.document === where &&
          cell.table === table &&
          cell.row === name &&
          String(cell.column) === String(column),
      );
      const source = `${where}, ${table}: ${name}, ${column}`;
      const value = finiteOrNull(row?.value);
      if (row === undefined || value === null) {
        throw new MissingFigure(`Den tryckta siffran ${source} saknas i körningen ${run.name}.`);
      }
      note({ label: name, value, unit: row.unit ?? "", source });
      return value;
    },
  };
  return {
    figures,
    get used() {
      return [...used.values()];
    },
  };
}

interface EconomyRow {
  readonly document: string;
  readonly table: string;
  readonly row: string;
  readonly column: string | number;
  readonly value: number | null;
  readonly unit: string | null;
}

// A set of peers is accounted for whole; of a county only the municipality's own figure.
const FEW = 10;
const GENDER_WORDS = { T: "", K: ", kvinnor", M: ", män" } as const;

const NOT_A_NUMBER = "värdet i körningen är inget tal";

/** NaN and the infinite are no figures: they count as missing. */
function finiteOrNull(value: number | null | undefined): number | null {
  return Number.isFinite(value) ? (value ?? null) : null;
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** Kolada writes the unit last in the title: "…, andel (%)", "…, kr/brukare". */
function unitOf(title: string): string {
  if (title.includes("(%)")) return "procent";
  const unit = title.match(/kr\/[^,]+$/)?.[0];
  if (unit !== undefined) return unit.replace("/", " per ");
  if (/index/i.test(title)) return "index 0–100";
  return /antal/.test(title) ? "antal" : "";
}

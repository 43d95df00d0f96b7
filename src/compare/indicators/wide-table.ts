import type { IndicatorCell, YearCell } from "./indicator-cell.ts";
import { type RowContext, targetCell, valueCell } from "./indicator-context.ts";
import { type MotivationCell, motivationCell, NOT_DIVIDED } from "./motivation-cell.ts";
import { meanCell, type RankCell, rankCell } from "./standing.ts";
import type { CellLine, Grid } from "./table-view.ts";
import { type IndicatorTrend, trendWord } from "./trend-word.ts";
import { indicatorNotes } from "./value-notes.ts";

/** A row of the wide layout. */
export interface WideRow {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly marks: readonly number[];
  readonly outcome: readonly YearCell[];
  readonly trend: IndicatorTrend & { readonly marks: readonly number[] };
  readonly target: IndicatorCell;
  readonly ranking: readonly RankCell[];
  /** Of the newest year with a value. */
  readonly mean: YearCell;
  readonly women: readonly YearCell[];
  readonly men: readonly YearCell[];
  readonly unmotivated: MotivationCell;
}

/** The row of one indicator as Verksamhetsberättelse 2020 has it. */
export function wideRow(context: RowContext): WideRow {
  const { definition, series, years, period, book } = context;
  const { id, title, unit } = definition;
  const marks = book.marks(indicatorNotes(definition, years));
  const outcome = fromNewest(years, (year) => valueCell(context, year));
  const trend = trendWord(definition, series, years, context.surveyOf);
  const present = years.filter((year) => series.at(year).value !== null);
  const newest = present.at(-1) ?? period;
  const compared = present.length === 0 ? [period] : present;
  const other =
    newest === period ? [] : book.marks([`Genomsnitt och kön avser ${newest}, det senaste året med ett värde.`]);
  return {
    ...{ id, title, unit, marks, outcome },
    trend: { ...trend, marks: book.marks([trend.note, ...(trend.method === "test-change" ? [ONE_BY_ONE] : [])]) },
    target: targetCell(context, definition.stageTarget?.[period], `inget etappmål är angivet för ${period}`),
    ranking: fromNewest(compared, (year) => rankCell(context, year)),
    mean: { ...meanCell(context, newest), marks: other, year: newest },
    women: compared.map((year) => valueCell(context, year, "K")),
    men: compared.map((year) => valueCell(context, year, "M")),
    unmotivated: testedOneByOne(context, motivationCell(context, newest)),
  };
}

/** The more rows are tested, the more of them look like change or difference by chance. */
const ONE_BY_ONE =
  "Trender och könsskillnader är prövade en i taget, utan justering för hur många som prövas: i en lång tabell kan någon vara slump.";

function testedOneByOne({ definition, book }: RowContext, cell: MotivationCell): MotivationCell {
  if (definition.survey?.measure !== "share" || cell.difference === null) return cell;
  return { ...cell, marks: [...cell.marks, book.mark(ONE_BY_ONE)] };
}

/** Notes are numbered in the order in which they are read, and the newest year is read first; cells stay in order of time. */
function fromNewest<T>(years: readonly number[], make: (year: number) => T): T[] {
  return [...years].reverse().map(make).reverse();
}

/**
 * How the rows are shown; `mean` is what the column of the mean is called: "genomsnitt länet"; `targets`, whether anything has
 * a target.
 */
export function wideGrid(rows: readonly WideRow[], mean: string, targets: boolean): Grid {
  return {
    columns: [
      "Mått",
      "Utfall & trend",
      targets ? "Etappmål, ranking & genomsnitt" : "Ranking & genomsnitt",
      "Kön",
      "Omotiverade skillnader?",
    ],
    rows: rows.map((row) => [
      [{ text: row.title, unit: row.unit, marks: row.marks }],
      [...newestFirst(row.outcome), { label: "trend", text: row.trend.word, marks: row.trend.marks }],
      [
        ...(targets ? [{ label: "etappmål", ...row.target }] : []),
        ...known(row.ranking).map((cell) => ({ ...cell, label: `ranking ${cell.year}` })),
        ...known([row.mean]).map((cell) => ({ ...cell, label: `${mean} ${cell.year}` })),
      ],
      genderLines(row),
      [row.unmotivated],
    ]),
  };
}

function newestFirst(cells: readonly YearCell[]): CellLine[] {
  return [...cells].reverse().map((cell) => ({ ...cell, label: `${cell.year}` }));
}

/** Newest first; when none has a value, one dash with its reason does for all. */
function known<T extends YearCell>(cells: readonly T[]): T[] {
  const found = [...cells].reverse().filter(({ missing }) => missing === null);
  return found.length === 0 ? cells.slice(-1) : found;
}

function genderLines({ women, men }: WideRow): CellLine[] {
  if ([...women, ...men].every(({ missing }) => missing !== null)) return [{ text: "", missing: NOT_DIVIDED }];
  return [...known(women).map(byGender("kvinnor")), ...known(men).map(byGender("män"))];
}

function byGender(who: string): (cell: YearCell) => CellLine {
  return (cell) => ({ ...cell, label: `${who} ${cell.year}` });
}

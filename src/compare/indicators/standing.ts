import { type Ranked, rank } from "../rank.ts";
import { insideSentence } from "../sets/inside-sentence.ts";
import { peerMean } from "../sets/peer-mean.ts";
import { emptyCell, type IndicatorCell, type YearCell } from "./indicator-cell.ts";
import { numberCell, type RowContext } from "./indicator-context.ts";
import { type RankUncertainty, rankUncertainty } from "./rank-uncertainty.ts";

/** A municipality's place a year, with the places that it may truly have where the figure is from a survey. */
export interface RankCell extends YearCell {
  readonly rankRange: readonly [number, number] | null;
  readonly of: number | null;
  readonly uncertainty: RankUncertainty | null;
}

/** A municipality's place (rang) a year, "25/26", with the range of equal values: "18–19/26". */
export function rankCell(context: RowContext, year: number): RankCell {
  const { run, municipality, among, definition, book } = context;
  const ranking = rankingOf(context, year);
  const own = ranking.find((row) => row.municipality === municipality);
  if (own === undefined || own.rankRange === null) {
    const missing = own?.missing ?? withoutRank(context, year);
    return { ...emptyCell(missing, "rank"), year, rankRange: null, of: null, uncertainty: null };
  }
  const [first, last] = own.rankRange;
  const place = placeText(own.rankRange);
  const uncertainty = definition.survey === undefined ? null : rankUncertainty(context, ranking, year);
  const name = run.areas.get(municipality)?.title ?? municipality;
  const shared =
    first === last ? "" : ` ${last - first + 1} kommuner har samma värde och delar plats ${first} till ${last}.`;
  const certain = uncertainty === null ? "" : ` ${uncertainty.detail}`;
  const told = uncertainty?.interval ? ` (osäker: ${placeText(uncertainty.interval)})` : "";
  return {
    year,
    text: `${place}/${own.of}${told}`,
    value: own.rank,
    missing: null,
    method: uncertainty?.interval ? "rank, rank-intervals" : "rank",
    detail: `${name} har plats ${place} av ${own.of} med värde (${insideSentence(among.title)}, ${year}).${shared}${certain}`,
    marks: uncertainty === null ? [] : book.marks([uncertainty.note]),
    rankRange: own.rankRange,
    of: own.of,
    uncertainty,
  };
}

/** The unweighted mean (ovägt medelvärde) of those that have a value; the municipality counts when it is one of them. */
export function meanCell(context: RowContext, year: number): IndicatorCell {
  const { run, definition, among, municipality } = context;
  const { kpi } = definition;
  if (kpi === undefined || rankingOf(context, year).length === 0) {
    return emptyCell(withoutRank(context, year), "unweighted-mean");
  }
  const includeFocus = among.areas.includes(municipality);
  const { mean, method, summary } = peerMean(run.figures(kpi), {
    ...{ period: year, among, focus: municipality, includeFocus },
  });
  if (mean === null) return emptyCell(withoutRank(context, year), method);
  return { ...numberCell(mean, definition, method, []), detail: `${among.title} ${year}: ${summary}.` };
}

function placeText([first, last]: readonly [number, number]): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

function rankingOf({ run, definition, among }: RowContext, period: number): Ranked[] {
  const { kpi, good } = definition;
  if (kpi === undefined || !run.keyFigures.has(kpi)) return [];
  const figures = run.figures(kpi);
  const rows = figures.objects() as { municipality: string; period: unknown; gender: string; value: number | null }[];
  const any = rows.some(
    (row) =>
      row.period === period && row.gender === "T" && row.value !== null && among.areas.includes(row.municipality),
  );
  return any ? rank(figures, { period, good, among }) : [];
}

function withoutRank({ definition, municipality, among }: RowContext, year: number): string {
  if (definition.kpi === undefined) return "finns inte för andra kommuner";
  if (!among.areas.includes(municipality)) return "kommunen hör inte till dem som jämförs";
  return `inga värden att jämföra ${year}`;
}

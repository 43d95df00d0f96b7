import type { Displayable } from "../../text/mime.ts";
import type { IndicatorDefinition } from "./indicator-definition.ts";
import type { IndicatorRun } from "./indicator-run.ts";
import { shownAs } from "./table-view.ts";

/** Where one indicator comes from. */
export interface SourceRow {
  readonly objective: string;
  readonly indicator: string;
  /** The system: Kolada, Agresso, Heroma, LIS, Egen mätning, … */
  readonly source: string;
  /** The key figure's id and its own title, where it has one; the title is null when the run does not know it. */
  readonly kpi: string | null;
  readonly kpiTitle: string | null;
  /** The documents that its values were read from, when they stand only there. */
  readonly documents: readonly string[];
  /** As readers see it. */
  readonly text: string;
}

/** A source list as data; it shows itself as a table. */
export interface SourceList extends Displayable {
  readonly rows: readonly SourceRow[];
  /** "Källa: Kolada" for published values, and the line that stands under computed ones. */
  readonly sources: readonly string[];
}

/**
 * Source list (källförteckning) of a report: objective, indicator and source, in the order of the objectives.
 *
 * "Källa: Kolada" is said of published values only; anything computed from them says "Egna beräkningar; underlag från
 * Kolada, hämtat …", as Kolada's terms ask.
 *
 * @param run an opened run
 * @param definitions ours (`indicatorDefinitions`) or one's own (`parseDefinitions`)
 * @example
 * const run = { name: "r", keyFigures: new Map([["U07514", { title: "Ekologiska livsmedel" }]]), sourceLine: () => "Källa: Kolada" };
 * const food = { id: "mat", title: "Mat", objective: "Miljö", kpi: "U07514", source: "Kolada", unit: "%", digits: 0, good: "high" };
 * sourceList(run, [food]).rows[0].text; // => "Kolada (U07514): Ekologiska livsmedel"
 */
export function sourceList(
  run: Pick<IndicatorRun, "name" | "keyFigures" | "sourceLine">,
  definitions: readonly IndicatorDefinition[],
): SourceList {
  const objectives = [...new Set(definitions.map(({ objective }) => objective))];
  const rows = objectives.flatMap((objective) =>
    definitions
      .filter((definition) => definition.objective === objective)
      .map((definition) => sourceRow(run, definition)),
  );
  const sources = sourceLines(run, definitions, "wide");
  const grid = {
    columns: ["Mål", "Indikator", "Källa"],
    rows: rows.map(({ objective, indicator, text }) => [objective, indicator, text].map((cell) => [{ text: cell }])),
  };
  return shownAs({ rows, sources }, grid, { caption: "Källförteckning", notes: [], sources });
}

/** The lines under a table of indicators: of what was published, of what was computed, and of what documents say. */
export function sourceLines(
  run: Pick<IndicatorRun, "sourceLine">,
  definitions: readonly IndicatorDefinition[],
  layout: "years" | "wide",
): string[] {
  const published = definitions.some(({ kpi }) => kpi !== undefined);
  const printed = definitions.filter(({ kpi }) => kpi === undefined);
  const documents = unique(printed.flatMap(documentsOf));
  const systems = unique(printed.map(({ source }) => source));
  const where = documents.length === 0 ? "" : ` (${documents.join(", ")})`;
  return [
    ...(published ? [run.sourceLine("published")] : []),
    ...(published && layout === "wide"
      ? [`Trend, ranking, genomsnitt och könsskillnad: ${run.sourceLine("computed")}`]
      : []),
    ...(printed.length > 0 ? [`Övriga värden som de står i nämndens dokument${where}: ${systems.join(", ")}`] : []),
  ];
}

function sourceRow(run: Pick<IndicatorRun, "keyFigures">, definition: IndicatorDefinition): SourceRow {
  const { objective, title: indicator, source, kpi } = definition;
  const kpiTitle = kpi === undefined ? null : (run.keyFigures.get(kpi)?.title ?? null);
  const documents = kpi === undefined ? documentsOf(definition) : [];
  const found = documents.length === 0 ? source : `${source}, enligt ${documents.join(" och ")}`;
  const text = kpi === undefined ? found : `${source} (${kpi})${kpiTitle === null ? "" : `: ${kpiTitle}`}`;
  return { objective, indicator, source, kpi: kpi ?? null, kpiTitle, documents, text };
}

function documentsOf({ from }: IndicatorDefinition): string[] {
  const document = from?.where["document"];
  return document === undefined ? [] : [document];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

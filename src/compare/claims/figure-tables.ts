import type { ReportColumn, ReportLine } from "../../text/report-blocks.ts";
import { figureText } from "./figure-text.ts";
import type { UsedFigure } from "./finding.ts";
import { grouped } from "./grouped.ts";

// From so many figures of one key figure on, areas against years are easier to read than a list.
const MANY = 5;

/** A table of the figures behind a claim. */
export interface FigureTable {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportLine[])[];
}

/** The figures behind a claim: those of one key figure as areas against years when they are many, the others in a list. */
export function figureTables(figures: readonly UsedFigure[]): FigureTable[] {
  const groups = grouped(figures, ({ of, source }) => of?.kpi ?? source);
  const many = [...groups.values()].filter((group) => group.length >= MANY);
  const few = figures.filter((figure) => !many.some((group) => group.includes(figure)));
  return [...(few.length === 0 ? [] : [list(few)]), ...many.map(areasByYears)];
}

function list(figures: readonly UsedFigure[]): FigureTable {
  const rows = figures.map((figure) => [
    { text: figure.label },
    { text: figure.source },
    valueLine(figure),
    { text: figure.unit },
  ]);
  return {
    columns: [{ title: "Siffra" }, { title: "Källa" }, { title: "Värde", right: true }, { title: "Enhet" }],
    rows,
  };
}

function areasByYears(figures: readonly UsedFigure[]): FigureTable {
  const places = figures.flatMap((figure) => (figure.of === undefined ? [] : [{ ...figure.of, figure }]));
  const periods = [...new Set(places.map(({ period }) => period))].sort((a, b) => a - b);
  const title = figures[0]?.label ?? "";
  const kpi = places[0]?.kpi ?? "";
  const rows = [...grouped(places, ({ who }) => who)].map(([who, own]) => [
    { text: who },
    ...periods.map((period) => {
      const found = own.find((place) => place.period === period);
      return found === undefined ? { text: "" } : valueLine(found.figure);
    }),
  ]);
  return {
    columns: [{ title: `${title} (${kpi})` }, ...periods.map((period) => ({ title: `${period}`, right: true }))],
    rows,
  };
}

function valueLine(figure: UsedFigure): ReportLine {
  const text = figureText(figure);
  if (figure.printed === undefined) return { text, value: figure.value };
  return { text: `${text} (i rapporten ${figureText({ value: figure.printed })})` };
}

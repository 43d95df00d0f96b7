import { figureText } from "./figure-text.ts";
import type { UsedFigure } from "./finding.ts";
import { grouped } from "./grouped.ts";
import { htmlRows } from "./html-rows.ts";

// From so many figures of one key figure on, areas against years are easier to read than a list.
const MANY = 5;

/** The figures behind a claim: those of one key figure as areas against years when they are many, the others in a list. */
export function figuresHtml(figures: readonly UsedFigure[], label: string): string {
  const groups = grouped(figures, ({ of, source }) => of?.kpi ?? source);
  const many = [...groups.values()].filter((group) => group.length >= MANY);
  const few = figures.filter((figure) => !many.some((group) => group.includes(figure)));
  return [...(few.length === 0 ? [] : [list(few, label)]), ...many.map((group) => areasByYears(group, label))].join(
    "\n",
  );
}

function list(figures: readonly UsedFigure[], label: string): string {
  const columns = [{ title: "Siffra" }, { title: "Källa" }, { title: "Värde", right: true }, { title: "Enhet" }];
  return htmlRows(
    columns,
    figures.map((figure) => [figure.label, figure.source, valueText(figure), figure.unit]),
    label,
  );
}

function areasByYears(figures: readonly UsedFigure[], label: string): string {
  const places = figures.flatMap((figure) => (figure.of === undefined ? [] : [{ ...figure.of, figure }]));
  const periods = [...new Set(places.map(({ period }) => period))].sort((a, b) => a - b);
  const title = figures[0]?.label ?? "";
  const kpi = places[0]?.kpi ?? "";
  const rows = [...grouped(places, ({ who }) => who)].map(([who, own]) => [
    who,
    ...periods.map((period) => {
      const found = own.find((place) => place.period === period);
      return found === undefined ? "" : valueText(found.figure);
    }),
  ]);
  return htmlRows(
    [{ title: `${title} (${kpi})` }, ...periods.map((period) => ({ title: `${period}`, right: true }))],
    rows,
    label,
  );
}

function valueText(figure: UsedFigure): string {
  if (figure.printed === undefined) return figureText(figure);
  return `${figureText(figure)} (i rapporten ${figureText({ value: figure.printed })})`;
}

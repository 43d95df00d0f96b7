import { figureTables } from "./figure-tables.ts";
import type { UsedFigure } from "./finding.ts";
import { htmlRows } from "./html-rows.ts";

/** The figures behind a claim as tables of a page; `label` names them for those who do not see them. */
export function figuresHtml(figures: readonly UsedFigure[], label: string): string {
  return figureTables(figures)
    .map(({ columns, rows }) => {
      const texts = rows.map((row) => row.map(({ text }) => text));
      return htmlRows(columns, texts, label);
    })
    .join("\n");
}

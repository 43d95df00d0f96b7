import { formatNumber } from "../text/number.ts";
import type { PanelSeries } from "./panel-series.ts";
import { sentence } from "./sentence.ts";
import type { SmallMultiplesOptions } from "./small-multiples.ts";
import { observed } from "./trend-series.ts";
import { unitAfter } from "./unit-after.ts";

/** What the panels say, in words: the title, and for each panel its own area's first and last value. */
export function smallMultiplesAlt({ title }: SmallMultiplesOptions, panels: readonly PanelSeries[]): string {
  return [sentence(title), ...panels.map(told)].join(" ");
}

function told({ panel: { title, unit, digits = 0, breaks = [] }, focus }: PanelSeries): string {
  const points = focus === undefined ? [] : observed(focus);
  const at = (index: number): string[] => {
    const point = points.at(index);
    const text = point && formatNumber(point.value, { digits, ...unitAfter(unit) });
    return point === undefined ? [] : [`${text} år ${point.year}`];
  };
  const ends = points.length === 0 ? ["värde saknas"] : points.length === 1 ? at(0) : [...at(0), ...at(-1)];
  const name = focus === undefined || focus.name === title ? "" : `, ${focus.name}`;
  const broken = breaks.map(({ after, label }) => `, bruten efter ${after} (${label})`);
  return `${title}${name}: ${ends.join(" och ")}${broken.join("")}.`;
}

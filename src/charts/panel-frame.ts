import { formatNumber } from "../text/number.ts";
import { niceTicks, type Ticks } from "./nice-ticks.ts";
import { type PlotScale, plotScale } from "./plot-scale.ts";
import { smallFontSize } from "./sizes.ts";
import { textWidth } from "./text-width.ts";

/** The scales of a panel, in pixels of the whole drawing. */
export interface PanelFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: PlotScale;
  readonly y: PlotScale;
  /** The lowest and the highest value of the scale, which have labels. */
  readonly ends: readonly [number, number];
  readonly tickText: (value: number) => string;
}

/** The ticks of a panel's values; an empty panel has a scale that nothing is read from. */
export function panelTicks(values: readonly number[]): Ticks {
  return niceTicks(values.length === 0 ? [0, 1] : values, 3);
}

/** How much of a panel's width the numbers on both sides of its plot take, in pixels. */
export function panelLabels(ticks: Ticks, lastText: string): { readonly before: number; readonly after: number } {
  const texts = [ticks.values.at(0) ?? 0, ticks.values.at(-1) ?? 1].map((value) => tickText(ticks, value));
  const before = Math.ceil(Math.max(...texts.map((text) => textWidth(text, { size: smallFontSize })))) + 6;
  const after = Math.ceil(textWidth(lastText, { size: smallFontSize, bold: true })) + 8;
  return { before, after: Math.max(after, 14) };
}

/** Lay out a panel's plot between its labels to the left and the last value to the right. */
export function panelFrame(
  box: { readonly left: number; readonly width: number; readonly top: number; readonly height: number },
  years: readonly number[],
  ticks: Ticks,
  lastText: string,
): PanelFrame {
  const { before, after } = panelLabels(ticks, lastText);
  const ends = [ticks.values.at(0) ?? 0, ticks.values.at(-1) ?? 1] as const;
  const [left, right] = [box.left + before, box.left + box.width - after];
  const [first = 0, last = first] = [years.at(0), years.at(-1)];
  const domain = first === last ? ([first - 0.5, last + 0.5] as const) : ([first, last] as const);
  const bottom = box.top + box.height;
  return {
    ...{ left, right, top: box.top, bottom, ends },
    tickText: (value) => tickText(ticks, value),
    x: plotScale(domain, [left + 5, right]),
    y: plotScale(ends, [bottom, box.top]),
  };
}

function tickText({ digits }: Ticks, value: number): string {
  return formatNumber(value, { digits });
}

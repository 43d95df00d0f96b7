import { formatNumber } from "../text/number.ts";
import { fontSize, lineHeight } from "./sizes.ts";
import { spreadLabels } from "./spread-labels.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import type { TrendOptions } from "./trend-chart.ts";
import { observed, type Series } from "./trend-series.ts";
import { lineStyle } from "./trend-style.ts";
import { wrapText } from "./wrap-text.ts";

/** A label in the column at the right end of a trend chart, with what it belongs to. */
export interface EndLabel {
  readonly lines: readonly string[];
  readonly bold: boolean;
  readonly colour: string;
  readonly value: number;
  /** The last year that has a value; levels such as a target reach the edge and have none. */
  readonly year?: number;
}

/** The labels of a trend chart: its series, its reference and its target, broken into lines of at most `width` pixels. */
export function endLabels(options: TrendOptions, series: readonly Series[], width: number): EndLabel[] {
  const { digits = 0, unit, reference, target } = options;
  const ofSeries = series.flatMap((one, index): EndLabel[] => {
    const last = observed(one).at(-1);
    if (last === undefined) return [];
    const bold = index === 0;
    const name = wrapText(one.name, { width, bold });
    const value = formatNumber(last.value, { digits, ...(unit.length < 3 && { unit }) });
    const joined = `${name.join(" ")} ${value}`;
    const lines = !bold ? name : textWidth(joined, { bold }) <= width ? [joined] : [...name, value];
    return [{ lines, bold, colour: lineStyle(index, series.length).text, value: last.value, year: last.year }];
  });
  const ofLevels = [
    ...(reference ? [{ ...reference, colour: colour("quiet") }] : []),
    ...(target ? [{ ...target, colour: colour("mark") }] : []),
  ].map((level): EndLabel => ({ ...level, lines: wrapText(level.label, { width }), bold: false }));
  return [...ofSeries, ...ofLevels];
}

/** How wide the widest label is, in pixels. */
export function labelsWidth(labels: readonly EndLabel[]): number {
  return Math.ceil(Math.max(0, ...labels.flatMap(({ lines, bold }) => lines.map((line) => textWidth(line, { bold })))));
}

/** How high all labels are together, in pixels: the plot must be at least as high. */
export function labelsHeight(labels: readonly EndLabel[]): number {
  return labels.reduce((sum, label) => sum + heightOf(label), 0);
}

/** Where the middle of each label goes, so that none overlaps. */
export function spreadEndLabels(
  labels: readonly EndLabel[],
  toPixel: (value: number) => number,
  height: number,
): { readonly label: EndLabel; readonly wanted: number; readonly centre: number }[] {
  const wanted = labels.map((label) => ({ centre: toPixel(label.value), height: heightOf(label) }));
  const centres = spreadLabels(wanted, -fontSize / 2, height + fontSize / 2);
  return labels.map((label, index) => {
    const at = wanted[index]?.centre ?? 0;
    return { label, wanted: at, centre: centres[index] ?? at };
  });
}

function heightOf(label: EndLabel): number {
  return label.lines.length * lineHeight + 1;
}

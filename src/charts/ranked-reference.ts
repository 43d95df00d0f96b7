import type { PlacedLine } from "./pixel-layers.ts";
import type { PlotScale } from "./plot-scale.ts";
import type { RankedBarRow, RankedBarsOptions } from "./ranked-bars.ts";
import { rowEnd, VALUE_GAP } from "./ranked-scale.ts";
import { textWidth } from "./text-width.ts";

/** A dashed line down the rows, which leaves out those where it would run through a text. */
export function referenceLine(
  { reference }: RankedBarsOptions,
  rows: readonly RankedBarRow[],
  step: number,
  scale: PlotScale,
  text: (value: number) => string,
): PlacedLine[] {
  if (reference === undefined) return [];
  const x = scale.toPixel(reference.value);
  const lines: PlacedLine[] = [];
  for (const [index, row] of rows.entries()) {
    const { value } = row;
    if (value === null) continue;
    const beyond = (x - scale.toPixel(rowEnd(value, row))) * (value < 0 ? -1 : 1);
    if (beyond > 0 && beyond < VALUE_GAP + textWidth(text(value), { bold: true }) + 2) continue;
    const [from, to] = [index === 0 ? -3 : index * step, (index + 1) * step];
    const above = lines.at(-1);
    if (above?.y2 === from) lines[lines.length - 1] = { ...above, y2: to };
    else lines.push({ x, x2: x, y: from, y2: to });
  }
  return lines;
}

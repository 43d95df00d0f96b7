import { lineLayer, type PlacedLine } from "./pixel-layers.ts";
import type { Layer } from "./layer.ts";
import type { PlotScale } from "./plot-scale.ts";
import { colour } from "./theme.ts";
import { INTERVAL, type Interval, intervalOf } from "./value-interval.ts";

/** Half the height of the ends of an interval, in pixels. */
const CAP = 4;
const LINE = 1.5;

/** A subtitle that says what the thin lines are, unless it says so already or there are none. */
export function withInterval(subtitle: string, rows: readonly Interval[]): string {
  const said = /intervall|felmarginal/i.test(subtitle) || rows.every((row) => intervalOf(row) === undefined);
  return said ? subtitle : `${subtitle}; strecken är ${INTERVAL}`;
}

/** The intervals as thin lines with ends over the bars, on a strip of paper that shows them on dark ones too. */
export function intervalLayers(rows: readonly Interval[], scale: PlotScale, step: number): Layer[] {
  const lines = rows.flatMap((row, index) => {
    const ends = intervalOf(row);
    const y = (index + 0.5) * step;
    return ends === undefined ? [] : [{ x: scale.toPixel(ends.lower), x2: scale.toPixel(ends.upper), y, y2: y }];
  });
  return intervalLines(lines);
}

/** Lines with ends, as they are drawn over bars and in the key. */
export function intervalLines(lines: readonly PlacedLine[]): Layer[] {
  const drawn = lines.flatMap((line) => [line, ...caps(line)]);
  return [
    ...lineLayer(drawn, { colour: colour("background"), width: LINE + 2 }),
    ...lineLayer(drawn, { colour: colour("text"), width: LINE }),
  ];
}

function caps({ x, x2, y }: PlacedLine): PlacedLine[] {
  return [x, x2].map((end) => ({ x: end, x2: end, y: y - CAP, y2: y + CAP }));
}

import type { Layer } from "./layer.ts";
import { type PlacedText, textLayer } from "./pixel-layers.ts";
import { fontSize, lineHeight } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { wrapWhole } from "./wrap-whole.ts";

const GAP = 6;
/** How much of the drawing names may take, and where a word would break else, in parts of its width. */
const ROOM = 0.34;
const MOST_ROOM = 0.45;
/** Between the names of neighbours, in pixels. */
const BETWEEN = 6;

/** What stands to the left of a row: its name, and its place when the rows have one. */
export interface NamedRow {
  readonly name: string;
  readonly strong: boolean;
  readonly place?: string;
}

/** A column of names: how wide it is, how far apart its rows must be at least, and what draws it. */
export interface NameColumn {
  readonly left: number;
  readonly step: number;
  readonly layers: (middle: (index: number) => number) => Layer[];
}

/** The column of names to the left of the rows. A name wider than a third of the drawing goes on in a second line, or more: nothing is cut. */
export function nameColumn(rows: readonly NamedRow[], width: number): NameColumn {
  const places = rows.map(({ place = "", strong }) => textWidth(place, { bold: strong }));
  const widest = Math.ceil(Math.max(0, ...places));
  const placeWidth = widest === 0 ? 0 : widest + GAP;
  const words = rows.flatMap(({ name, strong }) => name.split(" ").map((word) => textWidth(word, { bold: strong })));
  const room = Math.min(width * MOST_ROOM, Math.max(width * ROOM, ...words));
  const names = rows.map(({ name, strong }) => wrapWhole(name, { width: room, size: fontSize, bold: strong }));
  const lineWidths = rows.flatMap(({ strong }, index) =>
    (names[index] ?? []).map((line) => textWidth(line, { bold: strong })),
  );
  const left = placeWidth + Math.ceil(Math.max(0, ...lineWidths)) + 10;
  const texts = (
    strong: boolean,
    x: number,
    lines: (row: NamedRow, index: number) => readonly string[],
    middle: (index: number) => number,
  ): PlacedText[] =>
    rows.flatMap((row, index) => {
      if (row.strong !== strong) return [];
      const written = lines(row, index).filter((text) => text !== "");
      const top = middle(index) - ((written.length - 1) / 2) * lineHeight;
      return written.map((text, line) => ({
        ...{ x, y: top + line * lineHeight, text },
        colour: colour(strong ? "focus" : "text"),
      }));
    });
  return {
    left,
    step: Math.max(1, ...names.map((lines) => lines.length)) * lineHeight + BETWEEN,
    layers: (middle) =>
      [false, true].flatMap((bold) => [
        ...textLayer(
          texts(bold, widest - left, ({ place = "" }) => [place], middle),
          { align: "right", bold },
        ),
        ...textLayer(
          texts(bold, placeWidth - left, (_, index) => names[index] ?? [], middle),
          { bold },
        ),
      ]),
  };
}

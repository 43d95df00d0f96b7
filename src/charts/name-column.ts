import type { Layer } from "./layer.ts";
import { type PlacedText, textLayer } from "./pixel-layers.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { cutText } from "./wrap-text.ts";

const GAP = 6;

/** What stands to the left of a row: its name, and its place when the rows have one. */
export interface NamedRow {
  readonly name: string;
  readonly strong: boolean;
  readonly place?: string;
}

/** The column of names to the left of the rows; a name wider than a third of the drawing is cut. */
export function nameColumn(
  rows: readonly NamedRow[],
  width: number,
): { readonly left: number; readonly layers: (middle: (index: number) => number) => Layer[] } {
  const places = rows.map(({ place = "", strong }) => textWidth(place, { bold: strong }));
  const widest = Math.ceil(Math.max(0, ...places));
  const placeWidth = widest === 0 ? 0 : widest + GAP;
  const names = rows.map(({ name, strong }) => cutText(name, { width: width * 0.34, bold: strong }));
  const nameWidth = Math.ceil(
    Math.max(0, ...names.map((name, index) => textWidth(name, { bold: rows[index]?.strong === true }))),
  );
  const left = placeWidth + nameWidth + 10;
  const column = (
    middle: (index: number) => number,
    strong: boolean,
    x: number,
    text: (row: NamedRow, index: number) => string,
  ): PlacedText[] =>
    rows.flatMap((row, index) =>
      row.strong === strong && text(row, index) !== ""
        ? [{ x, y: middle(index), text: text(row, index), colour: colour(strong ? "focus" : "text") }]
        : [],
    );
  return {
    left,
    layers: (middle) =>
      [false, true].flatMap((bold) => [
        ...textLayer(
          column(middle, bold, widest - left, ({ place = "" }) => place),
          { align: "right", bold },
        ),
        ...textLayer(
          column(middle, bold, placeWidth - left, (_, index) => names[index] ?? ""),
          { bold },
        ),
      ]),
  };
}

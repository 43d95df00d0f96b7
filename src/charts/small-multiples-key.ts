import { KEY_MARK, KEY_ROW, keyHeight, keyRows, keyTexts } from "./key-rows.ts";
import type { Layer } from "./layer.ts";
import { missingMarks } from "./missing-mark.ts";
import { type PanelSeries, panelGaps } from "./panel-series.ts";
import { lineLayer, textLayer } from "./pixel-layers.ts";
import { lineHeight, smallFontSize } from "./sizes.ts";
import type { SmallMultiplesOptions } from "./small-multiples.ts";
import { colour } from "./theme.ts";
import { wrapText } from "./wrap-text.ts";

const small = { size: smallFontSize };

/** What the lines and marks mean, and whether the panels have one scale or each its own. */
export function smallMultiplesKey(
  { scale, focus, panels: given }: SmallMultiplesOptions,
  panels: readonly PanelSeries[],
  years: readonly number[],
  width: number,
): { readonly height: number; readonly layers: (y: number) => Layer[] } {
  const each = given.some((panel) => panel.focus !== undefined);
  const name = panels.flatMap((one) => (one.focus?.municipality === focus ? [one.focus.name] : []))[0];
  const quiet = panels.some(({ others }) => others.length > 0);
  const gaps = panels.some((one) => panelGaps(one, years).length > 0);
  const breaks = new Set(given.flatMap((panel) => panel.breaks?.map(({ label }) => label) ?? []));
  const marks = [
    { kind: "strong", text: each ? "rutans kommun" : (name ?? focus) },
    ...(quiet ? [{ kind: "quiet", text: "de andra" }] : []),
    ...(gaps ? [{ kind: "gap", text: "värde saknas" }] : []),
    ...(breaks.size > 0 ? [{ kind: "break", text: `serien bruten: ${[...breaks].join("; ")}` }] : []),
  ];
  const entries = keyRows(
    marks.map(({ text }) => text),
    width,
  );
  const stated =
    given.length === 1 ? [] : [scale === "own" ? "Varje ruta har sin egen skala" : "Alla rutor har samma skala"];
  const lines = stated.flatMap((text) => wrapText(text, { width: width - 2, ...small }));
  const marksHeight = keyHeight(entries);
  return {
    height: marksHeight + lines.length * lineHeight,
    layers: (y) => [
      ...entries.flatMap((entry, index) => {
        const middle = y + (entry.row + 0.5) * KEY_ROW;
        return sample(marks[index]?.kind, entry.x, middle);
      }),
      ...keyTexts(entries, { x: 0, y: y + KEY_ROW / 2 }),
      ...textLayer(
        lines.map((text, index) => ({
          x: 0,
          y: y + marksHeight + (index + 0.5) * lineHeight,
          text,
          colour: colour("quiet"),
        })),
        small,
      ),
    ],
  };
}

function sample(kind: string | undefined, x: number, y: number): Layer[] {
  const line = [{ x, x2: x + KEY_MARK, y, y2: y }];
  const middle = x + KEY_MARK / 2;
  if (kind === "strong") return lineLayer(line, { colour: colour("focus"), width: 2.5 });
  if (kind === "quiet") return lineLayer(line, { colour: colour("axis"), width: 0.75 });
  if (kind === "gap") return missingMarks([{ x: middle, y }]);
  return lineLayer([{ x: middle, x2: middle, y: y - 8, y2: y + 8 }], { colour: colour("quiet"), dash: [2, 3] });
}

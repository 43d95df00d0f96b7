import { beside } from "./beside.ts";
import { NO_REASON } from "./check-values.ts";
import { hitLayer } from "./interactive/hits.ts";
import { KEY_MARK, KEY_ROW, keyHeight, keyRows, keyTexts } from "./key-rows.ts";
import { type LayeredSpec, layeredSpec } from "./layer.ts";
import { nameColumn } from "./name-column.ts";
import { dotLayer, lineLayer, type PlacedLine, textLayer } from "./pixel-layers.ts";
import { placeTicks } from "./place-ticks.ts";
import { plotScale } from "./plot-scale.ts";
import type { RankIntervalOptions, RankIntervalRow } from "./rank-interval-chart.ts";
import { rankIntervalHits } from "./rank-interval-hits.ts";
import { placeText } from "./ranked-rows.ts";
import { smallFontSize } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { cutText } from "./wrap-text.ts";

/** Room for half a number to the right of the last place. */
const EDGE = 8;
const THICK = 9;
const THIN = 2;
/** Half the height of the ends of a thin bar. */
const CAP = 8;
const small = { size: smallFontSize };

/** The Vega-Lite specification of places with their uncertainty that is `width` pixels wide. */
export function rankIntervalSpec(
  options: RankIntervalOptions & { readonly alt: string },
  rows: readonly RankIntervalRow[],
  percent: string,
  width: number,
): LayeredSpec {
  const { focus, alt } = options;
  const strong = (row: RankIntervalRow): boolean => row.municipality === focus;
  const column = nameColumn(
    rows.map((row) => ({ name: row.name, strong: strong(row), place: placeText(row) })),
    width,
  );
  const step = Math.max(rows.length > 12 ? 22 : 26, column.step);
  const height = rows.length * step;
  const middle = (index: number): number => (index + 0.5) * step;
  const plotWidth = width - column.left - EDGE;
  const of = lastPlace(rows);
  const x = plotScale([0.5, of + 0.5], [0, plotWidth]).toPixel;
  const ticks = placeTicks(of, plotWidth, textWidth(String(of)) + 10);

  const bars = (at: (row: RankIntervalRow) => readonly [number, number] | null, focused: boolean) =>
    rows.flatMap((row, index) => {
      const places = row.value === null ? null : at(row);
      if (places === null || strong(row) !== focused) return [];
      // A set of a single place still shows as a bar.
      return [{ x: x(places[0] - 0.3), x2: x(places[1] + 0.3), y: middle(index), y2: middle(index) }];
    });
  const dots = (focused: boolean) =>
    rows.flatMap((row, index) =>
      row.value === null || row.rank === null || strong(row) !== focused ? [] : [{ x: x(row.rank), y: middle(index) }],
    );
  const notes = (bold: boolean) =>
    rows.flatMap((row, index) => {
      if (strong(row) !== bold) return [];
      const at = { y: middle(index), colour: colour("quiet") };
      if (row.value === null) {
        const text = cutText(`värde saknas: ${row.missing || NO_REASON}`, { width: plotWidth, bold });
        return [{ ...at, x: 0, text }];
      }
      if (row.rank === null || row.rankInterval !== null || row.simultaneous !== null) return [];
      return [beside({ ...at, x: x(row.rank), text: "utan intervall" }, [0, plotWidth], bold)];
    });

  const key = keyRows(["plats", `${percent}, kommunen för sig`, `${percent}, alla samtidigt`], width);
  const keyY = (row: number): number => height + 20 + row * KEY_ROW;
  const sample = (index: number) =>
    key.slice(index, index + 1).map((entry) => ({
      x: entry.x - column.left,
      x2: entry.x + KEY_MARK - column.left,
      y: keyY(entry.row),
      y2: keyY(entry.row),
    }));
  /** The ends of a thin bar, which are seen also where a thick one is as long. */
  const caps = ({ x, x2, y }: PlacedLine): PlacedLine[] =>
    [x + THIN / 2, x2 - THIN / 2].map((end) => ({ x: end, x2: end, y: y - CAP, y2: y + CAP }));
  const shade = (focused: boolean): string => colour(focused ? "focus" : "axis");
  return layeredSpec(
    { width: plotWidth, height },
    { left: column.left, right: EDGE, top: 24, bottom: 14 + keyHeight(key) },
    alt,
    [
      ...lineLayer(
        ticks.map((place) => ({
          x: x(place),
          x2: x(place),
          y: 0,
          y2: step * rows.filter(({ value }) => value !== null).length,
        })),
        { colour: colour("grid") },
      ),
      ...textLayer(
        ticks.map((place) => ({ x: x(place), y: -11, text: String(place), colour: colour("quiet") })),
        { align: "center" },
      ),
      ...textLayer([{ x: -column.left, y: -11, text: "Plats", colour: colour("quiet") }], small),
      ...[false, true].flatMap((focused) => [
        ...lineLayer(
          bars((row) => row.rankInterval, focused),
          { colour: colour(focused ? "focus" : "bar"), width: THICK },
        ),
        ...lineLayer(
          bars((row) => row.simultaneous, focused).flatMap((bar) => [bar, ...caps(bar)]),
          { colour: shade(focused), width: THIN },
        ),
        ...dotLayer(dots(focused), {
          stroke: focused ? colour("focus") : colour("text"),
          fill: focused ? colour("background") : colour("text"),
          size: focused ? 60 : 24,
        }),
        ...textLayer(notes(focused), { bold: focused }),
      ]),
      ...column.layers(middle),
      ...dotLayer(
        sample(0).map((line) => ({ x: (line.x + line.x2) / 2, y: line.y })),
        { stroke: colour("text"), fill: colour("text"), size: 24 },
      ),
      ...lineLayer(sample(1), { colour: colour("bar"), width: THICK }),
      ...lineLayer(
        sample(2).flatMap((bar) => [bar, ...caps(bar)]),
        { colour: colour("axis"), width: THIN },
      ),
      ...keyTexts(key, { x: -column.left, y: keyY(0) }),
      ...hitLayer(rankIntervalHits(options, rows, percent, step, { x: 1 - column.left, x2: plotWidth + EDGE - 1 })),
    ],
  );
}

/** The places end where the last area stands, or an interval reaches. */
function lastPlace(rows: readonly RankIntervalRow[]): number {
  const ranked = rows.filter((row) => row.value !== null);
  return Math.max(
    ranked.length,
    ...ranked.flatMap((row) => [row.rank ?? 1, row.rankInterval?.[1] ?? 1, row.simultaneous?.[1] ?? 1]),
  );
}

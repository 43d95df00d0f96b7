import { hitLayer } from "./interactive/hits.ts";
import { KEY_MARK, KEY_ROW, keyHeight, keyRows, keyTexts } from "./key-rows.ts";
import { type Layer, type LayeredSpec, layeredSpec } from "./layer.ts";
import { nameColumn } from "./name-column.ts";
import { lineLayer, textLayer } from "./pixel-layers.ts";
import type { ServiceMixOptions } from "./service-mix-chart.ts";
import { whyNot } from "./service-mix-data.ts";
import { serviceMixHits } from "./service-mix-hits.ts";
import { hatching, outline, type Piece, piecesOf, SERVICE_STYLES, shareLabel } from "./service-mix-parts.ts";
import { smallFontSize } from "./sizes.ts";
import { colour } from "./theme.ts";
import { cutText } from "./wrap-text.ts";

const BAR = 20;
const SWATCH = 12;
const small = { size: smallFontSize };

/** The Vega-Lite specification of bars of 100 percent that is `width` pixels wide. */
export function serviceMixSpec(
  options: ServiceMixOptions & { readonly alt: string },
  services: readonly string[],
  width: number,
): LayeredSpec {
  const { rows, focus, alt } = options;
  const column = nameColumn(
    rows.map(({ name }) => ({ name, strong: name === focus })),
    width,
  );
  const step = Math.max(rows.length > 12 ? 24 : 28, column.step);
  const height = rows.length * step;
  const middle = (index: number): number => (index + 0.5) * step;
  const plotWidth = width - column.left;
  const pieces = rows.flatMap(({ mix }, index) =>
    mix === null || mix.total === null
      ? []
      : piecesOf(
          mix.parts.map(({ share }) => share ?? 0),
          middle(index),
          plotWidth,
        ),
  );
  const empty = rows.flatMap((row, index) => (row.mix === null || row.mix.total === null ? [{ row, index }] : []));
  const key = keyRows(services, width);
  const keyTop = -keyHeight(key) - 8;
  const keyY = (row: number): number => keyTop + (row + 0.5) * KEY_ROW;
  const swatches = key.flatMap(({ x, row }, index) =>
    SERVICE_STYLES.slice(index, index + 1).map((style) => ({
      x: x - column.left,
      x2: x + KEY_MARK - column.left,
      y: keyY(row),
      share: 0,
      style,
    })),
  );
  return layeredSpec({ width: plotWidth, height }, { left: column.left, right: 0, top: 8 - keyTop, bottom: 4 }, alt, [
    ...drawn(swatches, SWATCH, () => undefined),
    ...keyTexts(key, { x: -column.left, y: keyY(0) }, "text"),
    ...drawn(pieces, BAR, (piece) => shareLabel(piece)[0]),
    ...textLayer(pieces.flatMap(shareLabel), { align: "center", ...small }),
    ...lineLayer(
      empty.flatMap(({ index }) => outline(0, plotWidth, middle(index), BAR)),
      { colour: colour("axis"), dash: [3, 3] },
    ),
    ...textLayer(
      empty.map(({ row, index }) => ({
        x: 8,
        y: middle(index),
        text: cutText(whyNot(row), { width: plotWidth - 16, ...small }),
        colour: colour("quiet"),
      })),
      small,
    ),
    ...column.layers(middle),
    ...hitLayer(serviceMixHits(options, step, { x: 1 - column.left, x2: plotWidth - 1 })),
  ]);
}

/** Pieces with their filling, and with hatching and an outline where they have no filling of their own. */
function drawn(
  pieces: readonly Piece[],
  height: number,
  label: (piece: Piece) => ReturnType<typeof shareLabel>[number] | undefined,
): Layer[] {
  return SERVICE_STYLES.flatMap((style) => {
    const own = pieces.filter((piece) => piece.style === style);
    return [
      ...lineLayer(
        own.map(({ x, x2, y }) => ({ x, x2, y, y2: y })),
        { colour: style.fill, width: height },
      ),
      ...(style.hatched
        ? lineLayer(
            own.flatMap((piece) => [
              ...hatching(piece, height, label(piece)),
              ...outline(piece.x, piece.x2, piece.y, height),
            ]),
            { colour: colour("axis") },
          )
        : []),
    ];
  });
}

import { formatNumber } from "../text/number.ts";
import type { AgreementOptions } from "./agreement-chart.ts";
import { agreementHits } from "./agreement-hits.ts";
import { differs, type Pair } from "./agreement-pairs.ts";
import { hitLayer } from "./interactive/hits.ts";
import { type Layer, type LayeredSpec, layeredSpec } from "./layer.ts";
import { niceTicks } from "./nice-ticks.ts";
import { notShown } from "./not-shown.ts";
import { lineLayer, textLayer } from "./pixel-layers.ts";
import { placeLabels } from "./place-labels.ts";
import { plotScale } from "./plot-scale.ts";
import { leader, pointBox, scatterFrame } from "./scatter.ts";
import type { Box } from "./segments.ts";
import { fontSize, lineHeight, smallFontSize } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { cutText, wrapText } from "./wrap-text.ts";

const INSET = 10;
const RADIUS = 4;
/** Half of the last number under the plot reaches beyond it. */
const RIGHT = 8;
const HIGHEST = 420;
/** So many deviating areas are named; the table has them all. */
const NAMED = 8;
const small = { size: smallFontSize };

/** The Vega-Lite specification of an agreement chart that is `width` pixels wide. */
export function agreementSpec(
  options: AgreementOptions & { readonly alt: string; readonly note: string },
  pairs: readonly Pair[],
  width: number,
): LayeredSpec {
  const { tolerance, digits = 2, unit, alt, note } = options;
  const ticks = niceTicks(
    pairs.flatMap(({ published, recomputed }) => [published, recomputed]),
    4,
  );
  const tickWidth = Math.ceil(
    Math.max(...ticks.values.map((value) => textWidth(formatNumber(value, { digits: ticks.digits })))),
  );
  const left = tickWidth + 12;
  const plotWidth = width - left - RIGHT;
  const height = Math.min(HIGHEST, plotWidth);
  const ends = [ticks.values.at(0) ?? 0, ticks.values.at(-1) ?? 1] as const;
  const x = plotScale(ends, [INSET, plotWidth - INSET]);
  const y = plotScale(ends, [height - INSET, INSET]);
  const at = (pair: Pair) => ({ x: x.toPixel(pair.published), y: y.toPixel(pair.recomputed), radius: RADIUS });

  const gap = (pair: Pair): number => Math.abs(pair.recomputed - pair.published);
  const deviating = pairs.filter((pair) => differs(pair, tolerance)).sort((a, b) => gap(b) - gap(a));
  const agreeing = pairs.filter((pair) => !differs(pair, tolerance));
  const named = deviating.slice(0, NAMED);
  const texts = named.map((pair) => {
    const difference = formatNumber(pair.recomputed - pair.published, { digits, sign: true });
    return `${cutText(pair.name, { width: plotWidth * 0.4 })} ${difference}`;
  });
  const wanted = named.map((pair, index) => ({
    ...at(pair),
    width: Math.ceil(textWidth(texts[index] ?? "")) + 2,
    height: fontSize + 3,
  }));
  const obstacles = [...pairs.map((pair) => pointBox(at(pair))), ...diagonal(plotWidth, height)];
  const boxes = placeLabels(wanted, obstacles, { x: 0, y: 0, width: plotWidth + RIGHT, height });
  const yTitle = wrapText(`Omräknat, ${unit}`, { width, ...small });
  const xTitle = wrapText(`Publicerat, ${unit}`, { width, ...small });
  const key = [note, ...notShown(options.rows.length - pairs.length)].flatMap((text) =>
    wrapText(text, { width, lines: 3, ...small }),
  );
  const quiet = colour("quiet");

  return layeredSpec(
    { width: plotWidth, height },
    {
      left,
      right: RIGHT,
      top: yTitle.length * lineHeight + 10,
      bottom: 42 + (xTitle.length + key.length) * lineHeight + 8,
    },
    alt,
    [
      ...scatterFrame(x, y, ticks, ticks),
      ...lineLayer([{ x: INSET, x2: plotWidth - INSET, y: height - INSET, y2: INSET }], { colour: colour("axis") }),
      ...pairLayer(agreeing, { fill: colour("background"), stroke: colour("focus") }),
      ...pairLayer(deviating, { fill: colour("mark"), stroke: colour("mark") }),
      ...lineLayer(
        boxes.flatMap((box, index) => leader(wanted[index], box)),
        { colour: colour("axis"), width: 0.75 },
      ),
      ...textLayer(
        boxes.map((box, index) => ({
          x: box.x + 1,
          y: box.y + box.height / 2,
          text: texts[index] ?? "",
          colour: colour("mark"),
        })),
      ),
      ...textLayer(
        yTitle.map((text, index) => ({ x: -left, y: (index - yTitle.length) * lineHeight, text, colour: quiet })),
        small,
      ),
      ...textLayer(
        xTitle.map((text, index) => ({ x: plotWidth, y: height + 42 + index * lineHeight, text, colour: quiet })),
        { align: "right", ...small },
      ),
      ...textLayer(
        key.map((text, index) => ({
          x: -left,
          y: height + 46 + (xTitle.length + index) * lineHeight,
          text,
          colour: colour("text"),
        })),
        small,
      ),
      ...hitLayer(agreementHits(options, [...agreeing, ...deviating], at)),
    ],
  );
}

/** The diagonal as small boxes, for labels to keep clear of. */
function diagonal(width: number, height: number): Box[] {
  const count = Math.floor(width / 4);
  const [across, down] = [width / count, height / count];
  return Array.from({ length: count }, (_, index) => ({
    x: index * across,
    y: height - (index + 1) * down,
    width: across,
    height: down,
  }));
}

function pairLayer(pairs: readonly Pair[], style: { readonly fill: string; readonly stroke: string }): Layer[] {
  if (pairs.length === 0) return [];
  return [
    {
      data: { values: pairs.map(({ name, published, recomputed }) => ({ name, published, recomputed })) },
      mark: {
        type: "point",
        shape: "circle",
        opacity: 1,
        size: Math.round(Math.PI * RADIUS ** 2),
        strokeWidth: 1.25,
        ...style,
      },
      encoding: { x: { field: "published", type: "quantitative" }, y: { field: "recomputed", type: "quantitative" } },
    },
  ];
}

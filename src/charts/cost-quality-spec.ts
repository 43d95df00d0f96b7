import { formatNumber } from "../text/number.ts";
import type { CostQualityOptions, Point } from "./cost-quality-chart.ts";
import { intervalOf } from "./value-interval.ts";
import { keyLines } from "./cost-quality-key.ts";
import { pointTip } from "./cost-quality-tip.ts";
import { pointLayers, type Role, STYLES } from "./cost-quality-points.ts";
import { hitAround, hitLayer } from "./interactive/hits.ts";
import { type LayeredSpec, layeredSpec } from "./layer.ts";
import { niceTicks } from "./nice-ticks.ts";
import { lineLayer, type PlacedText, textLayer } from "./pixel-layers.ts";
import { placeLabels } from "./place-labels.ts";
import { plotScale } from "./plot-scale.ts";
import { quadrantCaptions } from "./quadrant-captions.ts";
import { leader, pointBox, scatterFrame, textBox } from "./scatter.ts";
import type { Box } from "./segments.ts";
import { fontSize, lineHeight, smallFontSize, wideWidth } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { cutText, wrapText } from "./wrap-text.ts";

/** Above and below the data, inside the plot: where the quadrants have their captions and no point can be. */
const BAND = 30;
const INSET = 14;

/** The Vega-Lite specification of a scatter of cost and quality that is `width` pixels wide. */
export function costQualitySpec(
  options: CostQualityOptions & { readonly alt: string },
  all: readonly Point[],
  width: number,
): LayeredSpec {
  const { cost, quality, quadrants, focus, peers, alt } = options;
  const role = ({ municipality }: Point): Role =>
    municipality === focus ? "focus" : peers.includes(municipality) ? "peer" : "other";
  // Intervals of the unnamed would hide what the chart is about; they stand in the table.
  const points = all.map((point) => (role(point) === "other" ? { ...point, lower: null, upper: null } : point));
  const height = width === wideWidth ? 430 : 380;
  const yTicks = niceTicks(
    [...points.flatMap((one) => [one.quality, one.lower ?? one.quality, one.upper ?? one.quality]), quadrants.quality],
    6,
  );
  const xTicks = niceTicks([...points.map((one) => one.cost), quadrants.cost], width === wideWidth ? 6 : 3);
  const left = Math.ceil(Math.max(...yTicks.values.map((value) => textWidth(tickText(value, yTicks.digits))))) + 12;
  const right = Math.ceil(Math.max(6, textWidth(tickText(xTicks.values.at(-1) ?? 0, xTicks.digits)) / 2 - INSET + 2));
  const plotWidth = width - left - right;
  const x = plotScale([xTicks.values.at(0) ?? 0, xTicks.values.at(-1) ?? 1], [INSET, plotWidth - INSET]);
  const y = plotScale([yTicks.values.at(0) ?? 0, yTicks.values.at(-1) ?? 1], [height - BAND, BAND]);

  const byRole = (wanted: Role): Point[] => points.filter((point) => role(point) === wanted);
  const [middleX, middleY] = [x.toPixel(quadrants.cost), y.toPixel(quadrants.quality)];
  const captions = quadrantCaptions(plotWidth, height, middleX, width !== wideWidth);
  const labelled = [...byRole("focus"), ...byRole("peer")];
  const texts = labelled.map((point) => cutText(point.name, { width: width * 0.4, bold: role(point) === "focus" }));
  const at = (point: Point) => ({
    x: x.toPixel(point.cost),
    y: y.toPixel(point.quality),
    radius: STYLES[role(point)].radius,
  });
  const marks = points.map((point) => pointBox(at(point)));
  const obstacles: Box[] = [
    ...marks,
    ...points.flatMap((point) => {
      const interval = intervalOf(point);
      if (interval === undefined) return [];
      const top = y.toPixel(interval.upper);
      return [{ x: at(point).x - 2, y: top, width: 4, height: y.toPixel(interval.lower) - top }];
    }),
    ...captions.map((caption) => textBox(caption, caption.align, smallFontSize)),
    { x: middleX - 1, y: 0, width: 2, height },
    { x: 0, y: middleY - 1, width: plotWidth, height: 2 },
  ];
  const wanted = labelled.map((point, index) => ({
    ...at(point),
    width: Math.ceil(textWidth(texts[index] ?? "", { bold: role(point) === "focus" })) + 2,
    height: fontSize + 3,
  }));
  const boxes = placeLabels(wanted, obstacles, { x: 0, y: 0, width: plotWidth, height }, marks);
  const labels = (wantedRole: Role): PlacedText[] =>
    boxes.flatMap((box, index) => {
      const point = labelled[index];
      if (point === undefined || role(point) !== wantedRole) return [];
      return [{ x: box.x + 1, y: box.y + box.height / 2, text: texts[index] ?? "", colour: STYLES[wantedRole].text }];
    });

  const key = keyLines(options, points, left + plotWidth);
  const quiet = colour("quiet");
  const small = { size: smallFontSize };
  const yTitle = wrapText(`${quality.title}, ${quality.unit} (högt är bra)`, { width: width - 2, ...small });
  const xTitle = wrapText(`${cost.title}, ${cost.unit} (lågt är bra)`, { width: width - 2, ...small });
  const below = height + 42;
  const line = (text: string, index: number) => ({ text, colour: quiet, index });

  return layeredSpec(
    { width: plotWidth, height },
    { left, right, top: yTitle.length * lineHeight + 10, bottom: 42 + (xTitle.length + key.length) * lineHeight + 6 },
    alt,
    [
      ...scatterFrame(x, y, xTicks, yTicks),
      ...lineLayer(
        [
          { x: middleX, x2: middleX, y: 0, y2: height },
          { x: 0, x2: plotWidth, y: middleY, y2: middleY },
        ],
        { colour: colour("axis"), dash: [5, 4] },
      ),
      ...(["left", "right"] as const).flatMap((align) =>
        textLayer(
          captions.filter((caption) => caption.align === align),
          { align, ...small },
        ),
      ),
      ...textLayer(
        yTitle.map(line).map(({ index, ...text }) => ({ ...text, x: -left, y: (index - yTitle.length) * lineHeight })),
        small,
      ),
      ...textLayer(
        xTitle
          .map(line)
          .map(({ index, ...text }) => ({ ...text, x: plotWidth + right, y: below + index * lineHeight })),
        { align: "right", ...small },
      ),
      ...textLayer(
        key
          .map(line)
          .map(({ index, ...text }) => ({ ...text, x: -left, y: below + (xTitle.length + index) * lineHeight + 4 })),
        small,
      ),
      ...(["other", "peer", "focus"] as const).flatMap((one) => pointLayers(byRole(one), STYLES[one], one)),
      ...lineLayer(
        boxes.flatMap((box, index) => leader(wanted[index], box)),
        { colour: colour("axis"), width: 0.75 },
      ),
      ...textLayer(labels("peer")),
      ...textLayer(labels("focus"), { bold: true }),
      ...hitLayer(
        (["other", "peer", "focus"] as const)
          .flatMap(byRole)
          .map((point) => hitAround(at(point), pointTip(point, options))),
      ),
    ],
  );
}

function tickText(value: number, digits: number): string {
  return formatNumber(value, { digits });
}

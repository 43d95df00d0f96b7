import { formatNumber } from "../text/number.ts";
import { funnelCurves } from "./funnel-curves.ts";
import { funnelHits } from "./funnel-hits.ts";
import { funnelKey } from "./funnel-key.ts";
import { labelledPoints } from "./funnel-labels.ts";
import { funnelMarks } from "./funnel-marks.ts";
import type { FunnelOptions } from "./funnel-plot.ts";
import type { FunnelPoint } from "./funnel-points.ts";
import { hitLayer } from "./interactive/hits.ts";
import { type LayeredSpec, layeredSpec } from "./layer.ts";
import { niceTicks } from "./nice-ticks.ts";
import { pathLayer } from "./path-layer.ts";
import { lineLayer, textLayer } from "./pixel-layers.ts";
import { plotScale } from "./plot-scale.ts";
import { fontSize, lineHeight, smallFontSize, wideWidth } from "./sizes.ts";
import { spreadLabels } from "./spread-labels.ts";
import { squareRootTicks } from "./square-root-ticks.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { wrapText } from "./wrap-text.ts";

const INSET = 14;
const small = { size: smallFontSize };
const quiet = colour("quiet");

/** The Vega-Lite specification of a funnel plot that is `width` pixels wide. */
export function funnelSpec(
  options: FunnelOptions & { readonly alt: string },
  points: readonly FunnelPoint[],
  width: number,
): LayeredSpec {
  const { centre, digits = 0, alt } = options;
  const height = width === wideWidth ? 400 : 360;
  const answers = points.map(({ answered }) => answered);
  const [fewest, most] = [Math.min(...answers), Math.max(...answers)];
  const curves = funnelCurves(centre.value, Math.max(1, Math.floor(fewest * 0.9)), Math.ceil(most * 1.05));
  const yTicks = niceTicks(
    [...points.map(({ share }) => share), ...curves.flatMap((curve) => curve.points.map(({ value }) => value))],
    6,
  );
  const tickText = (value: number): string => formatNumber(value, { digits: yTicks.digits, unit: "%" });
  const left = Math.ceil(Math.max(...yTicks.values.map((value) => textWidth(tickText(value))))) + 10;
  const centreText = `${centre.label} ${formatNumber(centre.value, { digits, unit: "%" })}`;
  const centreLines = wrapText(centreText, { width: width * 0.22, lines: 3, ...small });
  const right = Math.ceil(Math.max(...[...centreLines, "99,8\u00a0%"].map((text) => textWidth(text, small)))) + 8;
  const plotWidth = width - left - right;
  const ends = curves.map(({ points: along }) => along.at(-1) ?? { answered: most, value: centre.value });
  const start = curves[0]?.points[0]?.answered ?? fewest;
  const root = plotScale(
    [Math.sqrt(start), Math.sqrt(Math.max(start + 1, ends[0]?.answered ?? most))],
    [INSET, plotWidth],
  );
  const x = (answered: number): number => root.toPixel(Math.sqrt(answered));
  const y = plotScale([yTicks.values.at(0) ?? 0, yTicks.values.at(-1) ?? 100], [height, 0]).toPixel;
  const xTicks = squareRootTicks(start, ends[0]?.answered ?? most, x);
  const paths = curves.map(({ points: along }) =>
    along.map(({ answered, value }) => ({ x: x(answered), y: y(value) })),
  );
  const outer = paths.filter((_, index) => index === 0 || index === 3);
  const inner = paths.filter((_, index) => index === 1 || index === 2);

  const endTexts = [
    ...ends.map(({ value }, index) => ({
      lines: [index === 0 || index === 3 ? "99,8\u00a0%" : "95\u00a0%"],
      wanted: y(value),
      colour: quiet,
    })),
    { lines: centreLines, wanted: y(centre.value), colour: colour("text") },
  ];
  const centres = spreadLabels(
    endTexts.map(({ lines, wanted }) => ({ centre: wanted, height: lines.length * 14 })),
    0,
    height,
  );
  const at = (point: FunnelPoint) => ({ x: x(point.answered), y: y(point.share) });
  const key = funnelKey(options, points, width);
  const keyY = height + 46;
  return layeredSpec({ width: plotWidth, height }, { left, right, top: fontSize, bottom: 46 + key.height }, alt, [
    ...lineLayer(
      yTicks.values.map((value) => ({ x: 0, x2: plotWidth, y: y(value), y2: y(value) })),
      { colour: colour("grid") },
    ),
    ...textLayer(
      yTicks.values.map((value) => ({ x: -8, y: y(value), text: tickText(value), colour: quiet })),
      { align: "right" },
    ),
    ...textLayer(
      xTicks.map((value) => ({ x: x(value), y: height + 14, text: formatNumber(value), colour: quiet })),
      { align: "center" },
    ),
    ...textLayer(
      [{ x: plotWidth, y: height + 14 + lineHeight, text: "Antal svar (kvadratrotsskala)", colour: quiet }],
      { align: "right", ...small },
    ),
    ...lineLayer([{ x: 0, x2: plotWidth, y: y(centre.value), y2: y(centre.value) }], {
      colour: colour("text"),
      width: 1,
    }),
    ...pathLayer(inner, { colour: quiet, width: 1.25, dash: [5, 3] }),
    ...pathLayer(outer, { colour: quiet, width: 1.25 }),
    ...endTexts.flatMap(({ lines, colour: shade }, index) =>
      textLayer(
        lines.map((text, line) => ({
          x: plotWidth + 6,
          y: (centres[index] ?? 0) + (line - (lines.length - 1) / 2) * 14,
          text,
          colour: shade,
        })),
        small,
      ),
    ),
    ...funnelMarks(points, options.focus, at),
    ...labelledPoints(points, options.focus, at, { width: plotWidth, height }),
    ...key.layers(keyY, -left),
    ...hitLayer(funnelHits(options, points, at)),
  ]);
}

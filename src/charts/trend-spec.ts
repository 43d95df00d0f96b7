import { formatNumber } from "../text/number.ts";
import { bandHeight, bandLabels } from "./band-labels.ts";
import { hitLayer } from "./interactive/hits.ts";
import { type LayeredSpec, layeredSpec } from "./layer.ts";
import { MISSING_BELOW, MISSING_ROOM, missingMarks } from "./missing-mark.ts";
import { niceTicks } from "./nice-ticks.ts";
import { lineLayer, textLayer } from "./pixel-layers.ts";
import { plotScale } from "./plot-scale.ts";
import { lineHeight, smallFontSize, wideWidth } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { trendAxes } from "./trend-axes.ts";
import type { TrendOptions } from "./trend-chart.ts";
import { lacks, missingKey, missingYears } from "./trend-gaps.ts";
import { trendHits } from "./trend-hits.ts";
import { endLabels, labelsHeight, labelsWidth, spreadEndLabels } from "./trend-labels.ts";
import { seriesLayers } from "./trend-lines.ts";
import { preliminaryKey, preliminaryYears } from "./trend-preliminary.ts";
import { observed, type Series } from "./trend-series.ts";
import { CROWD, lineStyle } from "./trend-style.ts";
import { cutText } from "./wrap-text.ts";
import { yearTicks } from "./year-ticks.ts";

/** Between the last point and its label: where leader lines run. */
const LEADER = 22;
const WIDE_LEADER = 44;
const INSET = 8;
const small = { size: smallFontSize };

/** The Vega-Lite specification of a trend chart that is `width` pixels wide. */
export function trendSpec(
  options: TrendOptions & { readonly alt: string },
  series: readonly Series[],
  years: readonly number[],
  width: number,
): LayeredSpec {
  const { reference, target, breaks = [], unit, alt } = options;
  const labels = endLabels(options, series, width * 0.27);
  const leader = series.length > CROWD && width === wideWidth ? WIDE_LEADER : LEADER;
  const height = Math.max(width === wideWidth ? 320 : 280, labelsHeight(labels));
  const levels = [reference, target].flatMap((level) => (level ? [level.value] : []));
  const values = series.flatMap((one) => observed(one).map(({ value }) => value));
  const ticks = niceTicks([...values, ...levels], Math.round(height / 60));
  const tickTexts = ticks.values.map((value) => formatNumber(value, { digits: ticks.digits }));
  const left = Math.ceil(Math.max(...tickTexts.map((text) => textWidth(text)))) + 10;
  const right = labelsWidth(labels) + leader + 2;
  const plotWidth = width - left - right;
  const x = plotScale(yearDomain(years), [INSET, plotWidth - INSET]);
  const y = plotScale([ticks.values.at(0) ?? 0, ticks.values.at(-1) ?? 1], [height, 0]);

  const broken = breaks.filter(({ after }) => after >= (years.at(0) ?? 0) && after < (years.at(-1) ?? 0));
  const band = bandLabels(
    [
      { text: unit, x: -left },
      ...broken.map(({ after, label }) => ({
        text: cutText(label, { ...small, width: width * 0.6 }),
        x: x.toPixel(after + 0.5),
      })),
    ],
    -left,
    plotWidth + right,
  );
  const gaps = missingYears(series, years);
  const preliminary = preliminaryYears(series, years).length > 0;
  const below = gaps.length > 0 ? MISSING_ROOM : 0;
  const keys = (gaps.length > 0 ? 1 : 0) + (preliminary ? 1 : 0);
  const ends = spreadEndLabels(labels, y.toPixel, height);
  const labelX = plotWidth - INSET + leader;
  const quiet = colour("quiet");
  const styled = series.map((one, index) => ({ series: one, style: lineStyle(index, series.length) }));

  return layeredSpec(
    { width: plotWidth, height },
    { left, right, top: bandHeight(band) + 12, bottom: 30 + below + keys * 22 },
    alt,
    [
      ...trendAxes(x, y, yearTicks(years, plotWidth), ticks, below),
      ...(reference
        ? lineLayer([level(y.toPixel(reference.value), plotWidth)], { colour: colour("axis"), width: 1.5 })
        : []),
      ...(target
        ? lineLayer([level(y.toPixel(target.value), plotWidth)], { colour: colour("mark"), width: 1.5, dash: [6, 3] })
        : []),
      ...lineLayer(
        broken.map(({ after }, index) => ({
          x: x.toPixel(after + 0.5),
          x2: x.toPixel(after + 0.5),
          y: height,
          y2: -lineHeight * (band[index + 1]?.row ?? 0) - 7,
        })),
        { colour: quiet, dash: [2, 3] },
      ),
      ...textLayer(
        band.map(({ text, x: centre, row }) => ({ text, x: centre, y: -lineHeight * (row + 0.5) - 8, colour: quiet })),
        { align: "center", ...small },
      ),
      // The focus above the others.
      ...[styled.slice(1).reverse(), styled.slice(0, 1)].flatMap((together) => seriesLayers(together, options)),
      ...lineLayer(
        ends.flatMap(({ label, wanted, centre }) => {
          const from = label.year === undefined ? plotWidth : x.toPixel(label.year) + 5;
          const moved = Math.abs(wanted - centre) > 3 || from < plotWidth - INSET;
          return moved ? [{ x: from, y: wanted, x2: labelX - 3, y2: centre }] : [];
        }),
        { colour: colour("axis"), width: 0.75 },
      ),
      ...[false, true].flatMap((bold) =>
        textLayer(
          ends
            .filter(({ label }) => label.bold === bold)
            .flatMap(({ label, centre }) =>
              label.lines.map((text, index) => ({
                x: labelX,
                y: centre + (index - (label.lines.length - 1) / 2) * lineHeight,
                text,
                colour: label.colour,
              })),
            ),
          { bold },
        ),
      ),
      ...missingMarks(gaps.map((year) => ({ x: x.toPixel(year), y: height + MISSING_BELOW }))),
      ...(gaps.length === 0
        ? []
        : missingKey(
            height + below + 40,
            gaps.every((year) => series.every((one) => lacks(one, year))),
            left,
          )),
      ...(preliminary ? preliminaryKey(height + below + 18 + keys * 22, left) : []),
      ...hitLayer(trendHits(options, series, x, y)),
    ],
  );
}

/** One year alone gets room on both sides. */
function yearDomain(years: readonly number[]): [number, number] {
  const [first = 0, last = first] = [years.at(0), years.at(-1)];
  return first === last ? [first - 0.5, last + 0.5] : [first, last];
}

function level(y: number, width: number) {
  return { x: 0, x2: width, y, y2: y };
}

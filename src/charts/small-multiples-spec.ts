import { hitLayer } from "./interactive/hits.ts";
import { type Layer, type LayeredSpec, layeredSpec } from "./layer.ts";
import { MISSING_ROOM } from "./missing-mark.ts";
import { panelFrame, panelLabels, panelTicks } from "./panel-frame.ts";
import { panelGrid, panelLeft } from "./panel-grid.ts";
import { panelHits } from "./panel-hits.ts";
import { lastValue, panelLayers, YEARS_BELOW } from "./panel-layers.ts";
import { type PanelSeries, panelGaps, panelValues } from "./panel-series.ts";
import { textLayer } from "./pixel-layers.ts";
import { lineHeight, smallFontSize } from "./sizes.ts";
import type { SmallMultiplesOptions } from "./small-multiples.ts";
import { smallMultiplesKey } from "./small-multiples-key.ts";
import { colour } from "./theme.ts";
import { wrapWhole } from "./wrap-whole.ts";

const BETWEEN = 22;

/** The Vega-Lite specification of a grid of panels that is `width` pixels wide. */
export function smallMultiplesSpec(
  options: SmallMultiplesOptions & { readonly alt: string },
  panels: readonly PanelSeries[],
  years: readonly number[],
  width: number,
): LayeredSpec {
  const { focus, scale, alt } = options;
  const all = panelTicks(panels.flatMap(panelValues));
  const ticksOf = (one: PanelSeries) => (scale === "shared" ? all : panelTicks(panelValues(one)));
  const labels = panels.map((one) => panelLabels(ticksOf(one), lastValue(one)));
  const grid = panelGrid(panels.length, width, Math.max(...labels.map(({ before, after }) => before + after)));
  const titles = panels.map(({ panel }) => {
    const own = (panel.focus ?? focus) === focus && panels.some((other) => other.panel.focus !== undefined);
    const unit = scale === "own" && panel.unit ? `,\u00a0${panel.unit}` : "";
    // A line neither begins with a dash nor holds the unit alone.
    return {
      lines: wrapWhole(`${panel.title.replaceAll(" –", "\u00a0–")}${unit}`, {
        width: grid.width,
        bold: true,
        size: smallFontSize,
      }),
      own,
    };
  });
  const missing = panels.some((one) => panelGaps(one, years).length > 0);
  const yearsBelow = YEARS_BELOW + (missing ? MISSING_ROOM : 0);
  const rows = Math.ceil(panels.length / grid.columns);
  const tops: number[] = [];
  let y = 0;
  for (let row = 0; row < rows; row++) {
    const inRow = titles.slice(row * grid.columns, (row + 1) * grid.columns);
    y += Math.max(...inRow.map(({ lines }) => lines.length)) * lineHeight + 8;
    tops.push(y);
    y += grid.plotHeight + yearsBelow + 8 + BETWEEN;
  }
  const height = y - BETWEEN;
  const key = smallMultiplesKey(options, panels, years, width);

  const frames = panels.map((one, index) =>
    panelFrame(
      {
        left: panelLeft(grid, index),
        width: grid.width,
        top: tops[Math.floor(index / grid.columns)] ?? 0,
        height: grid.plotHeight,
      },
      years,
      ticksOf(one),
      lastValue(one),
    ),
  );
  const layers = frames.flatMap((frame, index): Layer[] => {
    const one = panels[index];
    if (one === undefined) return [];
    const left = panelLeft(grid, index);
    const top = tops[Math.floor(index / grid.columns)] ?? 0;
    const { lines = [], own = false } = titles[index] ?? {};
    const shade = colour(own ? "focus" : "text");
    return [
      ...textLayer(
        lines.map((text, line) => ({
          x: left,
          y: top - 8 - (lines.length - line - 0.5) * lineHeight,
          text,
          colour: shade,
        })),
        { bold: true, size: smallFontSize },
      ),
      ...panelLayers(one, frame, years, yearsBelow),
    ];
  });
  return layeredSpec({ width, height }, { left: 0, right: 0, top: 4, bottom: key.height + 10 }, alt, [
    ...layers,
    ...key.layers(height + 8),
    ...hitLayer(
      panels.flatMap((one, index) => frames.slice(index, index + 1).flatMap((frame) => panelHits(one, frame, years))),
    ),
  ]);
}

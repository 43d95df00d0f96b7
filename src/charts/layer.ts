import type { TopLevelSpec } from "vega-lite";
import { chartConfig } from "./config.ts";

/** One layer of a layered specification. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];

/** The space around the plot, where axis labels and direct labels go, in pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The specification of a chart: layers on a plot of known size, with known space around it. */
export type LayeredSpec = Omit<Extract<TopLevelSpec, { layer: unknown }>, "padding"> & {
  readonly width: number;
  readonly height: number;
  readonly padding: Margins;
};

/** A specification of layers, from the plot's size, the margins around it and the text alternative. */
export function layeredSpec(
  plot: { readonly width: number; readonly height: number },
  padding: Margins,
  description: string,
  layer: Layer[],
): LayeredSpec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description,
    width: plot.width,
    height: plot.height,
    padding: { ...padding },
    config: chartConfig,
    layer,
  };
}

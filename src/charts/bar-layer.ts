import type { Layer } from "./layer.ts";
import type { PlotScale } from "./plot-scale.ts";
import type { RankedRow } from "./ranked-bars.ts";
import { colour } from "./theme.ts";

const BAR = 15;

/** The bars, one row under the other, `step` pixels apart. */
export function barLayer(rows: readonly RankedRow[], scale: PlotScale, step: number, focus: string): Layer {
  return {
    data: {
      values: rows.flatMap(({ municipality, name, value }, index) =>
        value === null
          ? []
          : [{ name, value, y: (index + 0.5) * step, colour: colour(municipality === focus ? "focus" : "bar") }],
      ),
    },
    mark: { type: "bar", size: BAR, orient: "horizontal" },
    encoding: {
      x: {
        field: "value",
        type: "quantitative",
        axis: null,
        stack: null,
        scale: { domain: [...scale.domain], range: [...scale.range], nice: false },
      },
      y: { field: "y", type: "quantitative", scale: null, axis: null },
      color: { field: "colour", type: "nominal", scale: null },
    },
  };
}

import type { Layer } from "./layer.ts";
import type { PlotScale } from "./plot-scale.ts";
import type { RankedRow } from "./ranked-bars.ts";
import { colour } from "./theme.ts";

const BAR = 15;
export const OUTLINE = 1.5;

/** The bars, one row under the other, `step` pixels apart; hollow where the value is preliminary. */
export function barLayers(rows: readonly RankedRow[], scale: PlotScale, step: number, focus: string): Layer[] {
  const bars = rows.flatMap(({ municipality, name, value, preliminary }, index) => {
    if (value === null) return [];
    const own = municipality === focus;
    const hollow = preliminary === true;
    const shade = colour(own ? "focus" : hollow ? "axis" : "bar");
    return [{ hollow, values: { name, value, y: (index + 0.5) * step, colour: shade } }];
  });
  const drawn = (wanted: boolean) => bars.filter(({ hollow }) => hollow === wanted).map(({ values }) => values);
  const hollow = drawn(true);
  return [barLayer(drawn(false), scale, false), ...(hollow.length === 0 ? [] : [barLayer(hollow, scale, true)])];
}

function barLayer(values: Record<string, string | number>[], scale: PlotScale, hollow: boolean): Layer {
  return {
    data: { values },
    mark: {
      type: "bar",
      orient: "horizontal",
      size: hollow ? BAR - OUTLINE : BAR,
      ...(hollow && { fill: colour("background"), strokeWidth: OUTLINE }),
    },
    encoding: {
      x: {
        field: "value",
        type: "quantitative",
        axis: null,
        stack: null,
        scale: { domain: [...scale.domain], range: [...scale.range], nice: false },
      },
      y: { field: "y", type: "quantitative", scale: null, axis: null },
      [hollow ? "stroke" : "color"]: { field: "colour", type: "nominal", scale: null },
    },
  };
}

import type { MimeBundle } from "../../text/mime.ts";
import { type DrawChart, drawChart } from "../draw-charts.ts";

/** More charts than a notebook has, and no more than memory bears. */
const MOST = 100;

/**
 * Draw only charts that were not drawn lately: a save seldom touches more than one. A drawing depends on nothing but its
 * chart.
 */
export function rememberDrawings(draw: DrawChart = drawChart): DrawChart {
  const drawn = new Map<string, MimeBundle>();
  return async (chart) => {
    const key = JSON.stringify(chart);
    const bundle = drawn.get(key) ?? (await draw(chart));
    // The latest stands last, and the first has been unused the longest.
    drawn.delete(key);
    drawn.set(key, bundle);
    const [oldest = key] = drawn.keys();
    if (drawn.size > MOST) drawn.delete(oldest);
    return bundle;
  };
}

import { formatNumber } from "../text/number.ts";
import type { FunnelOptions } from "./funnel-plot.ts";
import { type FunnelPoint, POSITION_WORDS } from "./funnel-points.ts";
import { type Hit, hitAround } from "./interactive/hits.ts";

/** Every area: its share, its answers and the limits at so many. The focus comes last, and so lies on top. */
export function funnelHits(
  { focus, digits = 0 }: FunnelOptions,
  points: readonly FunnelPoint[],
  at: (point: FunnelPoint) => { readonly x: number; readonly y: number },
): Hit[] {
  const limit = (value: number): string => formatNumber(value, { digits: 1 });
  const ordered = [false, true].flatMap((own) => points.filter(({ municipality }) => (municipality === focus) === own));
  return ordered.map((point) =>
    hitAround(
      at(point),
      [
        point.name,
        `Andel: ${formatNumber(point.share, { digits, unit: "%" })}`,
        `Antal svar: ${formatNumber(point.answered)}`,
        `95\u00a0%-gränser: ${limit(point.lower95)}–${limit(point.upper95)}\u00a0%`,
        `99,8\u00a0%-gränser: ${limit(point.lower998)}–${limit(point.upper998)}\u00a0%`,
        POSITION_WORDS[point.position],
      ].join("\n"),
    ),
  );
}

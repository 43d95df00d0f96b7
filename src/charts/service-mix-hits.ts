import { formatNumber } from "../text/number.ts";
import { type Hit, rowHits } from "./interactive/hits.ts";
import type { ServiceMixOptions } from "./service-mix-chart.ts";
import { whyNot } from "./service-mix-data.ts";

/** Every row: its name, the share of each service and the whole, or why there are no shares. */
export function serviceMixHits(
  { rows, unit, digits = 0 }: ServiceMixOptions,
  step: number,
  edges: { readonly x: number; readonly x2: number },
): Hit[] {
  const tips = rows.map((row) => {
    const { name, mix } = row;
    if (mix === null || mix.total === null) return `${name}\n${whyNot(row)}`;
    return [
      name,
      ...mix.parts.map(({ service, share }) => `${service}: ${formatNumber(share ?? 0, { digits: 1, unit: "%" })}`),
      `Totalt: ${formatNumber(mix.total, { digits, unit })}`,
    ].join("\n");
  });
  return rowHits(tips, step, edges);
}

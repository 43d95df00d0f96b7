import { formatNumber } from "../text/number.ts";
import { NO_REASON } from "./check-values.ts";
import type { DecompositionOptions } from "./decomposition-chart.ts";
import { PARTS } from "./decomposition-parts.ts";
import { type Hit, rowHits } from "./interactive/hits.ts";

/** Every row: its name and the change in parts, or why there is none. */
export function decompositionHits(
  { rows, digits, unit }: DecompositionOptions & { readonly digits: number; readonly unit: string },
  step: number,
  edges: { readonly x: number; readonly x2: number },
): Hit[] {
  const tips = rows.map(({ name, change, missing }) =>
    [
      name,
      ...(change === null
        ? [`värde saknas: ${missing || NO_REASON}`]
        : PARTS.map(
            ({ part, label }) =>
              `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${formatNumber(change[part], { digits, unit, sign: true })}`,
          )),
    ].join("\n"),
  );
  return rowHits(tips, step, edges);
}

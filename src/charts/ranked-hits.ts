import { formatNumber } from "../text/number.ts";
import { NO_REASON } from "./check-values.ts";
import { type Hit, rowHits } from "./interactive/hits.ts";
import type { RankedBarsOptions, RankedRow } from "./ranked-bars.ts";
import { placeText } from "./ranked-rows.ts";

/** Every row, from edge to edge: name, value and place, or why there is none. */
export function rankedHits(
  { unit, digits = 0 }: RankedBarsOptions,
  rows: readonly RankedRow[],
  edges: { readonly x: number; readonly x2: number },
  step: number,
): Hit[] {
  const count = rows.filter(({ value }) => value !== null).length;
  const tips = rows.map((row) => {
    const { name, value, missing, preliminary } = row;
    const told =
      value === null
        ? `värde saknas: ${missing || NO_REASON}`
        : `${formatNumber(value, { digits, unit })}${preliminary ? " (preliminärt)" : ""}\nPlats ${placeText(row)} av ${count}`;
    return `${name}\n${told}`;
  });
  return rowHits(tips, step, edges);
}

import { formatNumber } from "../text/number.ts";
import { NO_REASON } from "./check-values.ts";
import { type Hit, rowHits } from "./interactive/hits.ts";
import type { RankedBarRow, RankedBarsOptions } from "./ranked-bars.ts";
import { placeText } from "./ranked-rows.ts";
import { intervalOf, intervalText } from "./value-interval.ts";

/** Every row, from edge to edge: name, value, interval and place, or why there is none. */
export function rankedHits(
  { unit, digits = 0 }: RankedBarsOptions,
  rows: readonly RankedBarRow[],
  edges: { readonly x: number; readonly x2: number },
  step: number,
): Hit[] {
  const count = rows.filter(({ value }) => value !== null).length;
  const tips = rows.map((row) => {
    const { name, value, missing, preliminary } = row;
    const ends = intervalOf(row);
    const around = ends && `\nOsäkerhetsintervall: ${intervalText(ends, { digits, unit })}`;
    const told =
      value === null
        ? `värde saknas: ${missing || NO_REASON}`
        : `${formatNumber(value, { digits, unit })}${preliminary ? " (preliminärt)" : ""}${around ?? ""}\nPlats ${placeText(row)} av ${count}`;
    return `${name}\n${told}`;
  });
  return rowHits(tips, step, edges);
}

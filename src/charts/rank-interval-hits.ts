import { formatNumber } from "../text/number.ts";
import { NO_REASON } from "./check-values.ts";
import { type Hit, rowHits } from "./interactive/hits.ts";
import type { RankIntervalOptions, RankIntervalRow } from "./rank-interval-chart.ts";
import { placeText } from "./ranked-rows.ts";

/** Every row: name, value, place and the places that it may truly have, or why there are none. */
export function rankIntervalHits(
  { unit, digits = 0 }: RankIntervalOptions,
  rows: readonly RankIntervalRow[],
  percent: string,
  step: number,
  edges: { readonly x: number; readonly x2: number },
): Hit[] {
  const count = rows.filter(({ value }) => value !== null).length;
  const told = ({ value, missing, rankInterval, simultaneous, note, ...row }: RankIntervalRow): string[] => {
    if (value === null) return [`värde saknas: ${missing || NO_REASON}`];
    return [
      formatNumber(value, { digits, unit }),
      `Plats ${placeText({ ...row, value })} av ${count}`,
      ...(rankInterval === null ? [] : [`${percent}, kommunen för sig: plats ${places(rankInterval)}`]),
      ...(simultaneous === null ? [] : [`${percent}, alla samtidigt: plats ${places(simultaneous)}`]),
      ...(rankInterval === null && simultaneous === null ? [`utan intervall${note ? `: ${note}` : ""}`] : []),
    ];
  };
  return rowHits(
    rows.map((row) => [row.name, ...told(row)].join("\n")),
    step,
    edges,
  );
}

function places([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}–${last}`;
}

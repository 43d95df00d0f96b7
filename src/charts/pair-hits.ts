import { formatNumber } from "../text/number.ts";
import { type Hit, rowHits } from "./interactive/hits.ts";
import { differenceUnit, type PairRow, type PairStyle, pairDifference } from "./pair-rows.ts";

/** Every row: its name, both values and their difference, and why one is lacking. */
export function pairHits(
  rows: readonly PairRow[],
  style: PairStyle,
  step: number,
  edges: { readonly x: number; readonly x2: number },
): Hit[] {
  const { labels, difference: differenceLabel, unit, digits } = style;
  const told = (label: string, value: number | null, { missing }: PairRow): string =>
    value === null ? `${label}: värde saknas (${missing})` : `${label}: ${formatNumber(value, { digits, unit })}`;
  const tips = rows.map((row) => {
    const difference = pairDifference(row);
    return [
      row.name,
      told(labels[0], row.first, row),
      told(labels[1], row.second, row),
      ...(difference === null
        ? []
        : [`${differenceLabel}: ${formatNumber(difference, { digits, sign: true, unit: differenceUnit(style) })}`]),
    ].join("\n");
  });
  return rowHits(tips, step, edges);
}

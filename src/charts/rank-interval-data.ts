import type { ChartCell, ChartData } from "./chart.ts";
import { NO_REASON, valueCell } from "./check-values.ts";
import { nameTitleOf } from "./name-title.ts";
import type { RankIntervalOptions, RankIntervalRow } from "./rank-interval-chart.ts";
import { placeText } from "./ranked-rows.ts";

/** The figures of places with their uncertainty. */
export function rankIntervalData(options: RankIntervalOptions, rows: readonly RankIntervalRow[]): ChartData {
  const { unit, digits = 0 } = options;
  return {
    columns: [
      { name: "rank", title: "Plats" },
      { name: "name", title: nameTitleOf(options) },
      { name: "value", title: "Värde", digits, unit },
      { name: "interval", title: "Möjliga platser, kommunen för sig" },
      { name: "simultaneous", title: "Möjliga platser, alla samtidigt" },
    ],
    rows: rows.map((row) => ({
      rank: placeText(row),
      name: row.name,
      value: valueCell(row),
      interval: placesCell(row, row.rankInterval),
      simultaneous: placesCell(row, row.simultaneous),
    })),
  };
}

/** Places for readers: «3» or «3–7». */
export function placesText([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function placesCell({ note, missing }: RankIntervalRow, places: readonly [number, number] | null): ChartCell {
  return places === null ? { missing: note || missing || NO_REASON } : placesText(places);
}

import type { RankIntervalOptions, RankIntervalRow } from "./rank-interval-chart.ts";
import { placesText } from "./rank-interval-data.ts";
import { placeText } from "./ranked-rows.ts";
import { sentence } from "./sentence.ts";

/** What places with their uncertainty say, in words: the title, the focus with its intervals, who lacks what. */
export function rankIntervalAlt(
  { title, focus }: RankIntervalOptions,
  rows: readonly RankIntervalRow[],
  percent: string,
): string {
  const ranked = rows.filter((row) => row.value !== null);
  const without = ranked.filter((row) => row.rankInterval === null && row.simultaneous === null).length;
  const missing = rows.length - ranked.length;
  return [
    sentence(title),
    ...rows.filter((row) => row.municipality === focus).map((row) => told(row, ranked.length, percent)),
    ...(without === 0 ? [] : [`Intervall saknas för ${without}.`]),
    ...(missing === 0 ? [] : [`Värde saknas för ${missing}.`]),
  ].join(" ");
}

function told(row: RankIntervalRow, of: number, percent: string): string {
  if (row.value === null) return `${row.name}: värde saknas.`;
  const intervals = [
    ...(row.rankInterval ? [`plats ${placesText(row.rankInterval)} för kommunen för sig`] : []),
    ...(row.simultaneous ? [`plats ${placesText(row.simultaneous)} för alla samtidigt`] : []),
  ];
  const sure = intervals.length === 0 ? "utan intervall" : `med ${percent} konfidens ${intervals.join(" och ")}`;
  return `${row.name}: plats ${placeText(row)} av ${of}, ${sure}.`;
}

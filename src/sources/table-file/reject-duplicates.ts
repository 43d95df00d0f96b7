import type { Place } from "./dimensions.ts";
import { placeKey } from "./place-key.ts";
import type { Entry, Rejected } from "./read-entries.ts";

/** An entry that is to be an observation. */
export type PlacedEntry = Entry & { readonly place: Place };

/** Two entries of the same thing contradict each other, or are parts of something that the mapping does not tell apart: neither is kept. */
export function rejectDuplicates(
  entries: readonly PlacedEntry[],
  file: string,
): { readonly kept: readonly PlacedEntry[]; readonly rejected: readonly Rejected[] } {
  const byPlace = new Map<string, PlacedEntry[]>();
  for (const entry of entries) {
    const same = byPlace.get(placeKey(entry.place));
    if (same === undefined) byPlace.set(placeKey(entry.place), [entry]);
    else same.push(entry);
  }
  const rejected = [...byPlace.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map((entry, index) => {
        const { row, column, cell, place } = entry;
        const other = same[index === 0 ? 1 : 0] ?? entry;
        const { kpi, area, period, gender } = place;
        const reason = `is not the only value of ${kpi} ${area} ${period} ${gender}: so is row ${other.row}, ${other.column.name}`;
        return { file, row, column: column.name, text: (cell?.text ?? "").slice(0, 200), reason };
      }),
    );
  return { kept: [...byPlace.values()].flatMap((same) => (same.length === 1 ? same : [])), rejected };
}

import { bestLayout, type Layout } from "./best-layout.ts";
import { cut } from "./cut.ts";
import { fullSizes, maxRows, maxSegment } from "./segment-layout.ts";

/** The elements of each segment of one request; undefined where the segment is left out. */
export interface Batch {
  readonly kpis: readonly string[] | undefined;
  readonly places: readonly string[] | undefined;
  readonly years: readonly number[] | undefined;
}

/** How a question about data is cut into requests, and what that costs. */
export interface Batches {
  readonly batches: readonly (Batch & { readonly pages: number })[];
  /** The sum of the batches' pages. */
  readonly requests: number;
  /** Rows if every combination has one; undefined when a segment is left out. */
  readonly rows: number | undefined;
}

/** Cuts a question into batches that cover every combination exactly once. `places` are municipalities or units. */
export function cutIntoBatches({ kpis, places, years }: Batch): Batches {
  const counts = [kpis?.length, places?.length, years?.length] as const;
  const { sizes } = layoutOf(...counts);
  const batches = [];
  for (const kpi of pieces(kpis, sizes[0]))
    for (const place of pieces(places, sizes[1]))
      for (const year of pieces(years, sizes[2])) {
        const rows = kpi && place && year ? kpi.length * place.length * year.length : 0;
        batches.push({ kpis: kpi, places: place, years: year, pages: Math.max(1, Math.ceil(rows / maxRows)) });
      }
  const [a, b, c] = counts;
  return {
    batches,
    requests: batches.reduce((sum, { pages }) => sum + pages, 0),
    rows: a !== undefined && b !== undefined && c !== undefined ? a * b * c : undefined,
  };
}

/** With a segment left out the number of rows is unknown: the fullest segments, and paging does the rest. */
function layoutOf(a: number | undefined, b: number | undefined, c: number | undefined): Pick<Layout, "sizes"> {
  if (a !== undefined && b !== undefined && c !== undefined) return bestLayout(a, b, c);
  return { sizes: [fullSizes(a ?? 0, maxSegment), fullSizes(b ?? 0, maxSegment), fullSizes(c ?? 0, maxSegment)] };
}

function pieces<T>(list: readonly T[] | undefined, sizes: Layout["sizes"][number]): (readonly T[] | undefined)[] {
  return list === undefined ? [undefined] : cut(list, sizes);
}

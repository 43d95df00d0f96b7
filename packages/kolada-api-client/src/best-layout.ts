import { candidateSizes, maxRows, type Sizes } from "./segment-layout.ts";

/** How three lists are cut, and the pages that takes if every combination has a row. */
export interface Layout {
  readonly sizes: readonly [Sizes, Sizes, Sizes];
  readonly pages: number;
}

/** Each different size with how often it occurs: at most two entries for the cuts we try. */
function tally(sizes: Sizes): [size: number, times: number][] {
  const times = new Map<number, number>();
  for (const size of sizes) times.set(size, (times.get(size) ?? 0) + 1);
  return [...times];
}

/** Pages that a layout takes: the sum over its batches of rows / 5000, rounded up. */
export function pagesOf(a: Sizes, b: Sizes, c: Sizes): number {
  let pages = 0;
  for (const [sizeA, timesA] of tally(a))
    for (const [sizeB, timesB] of tally(b))
      for (const [sizeC, timesC] of tally(c))
        pages += timesA * timesB * timesC * Math.ceil((sizeA * sizeB * sizeC) / maxRows);
  return pages;
}

/**
 * Cuts three lists into pieces of 1 to 25 so that all their combinations take as few pages of 5000 rows as possible.
 *
 * The largest pieces are not the best: 25 × 25 × 10 combinations are 6250 rows and need two pages, while 25 × 20 × 10 fill one
 * page exactly. Among layouts with equally many pages the one with the smallest largest batch wins, then the most even.
 *
 * The search tries every piece size for each list, in even pieces and in full pieces with a rest; that includes the naive
 * 25 × 25 × 25, so the result is never worse.
 *
 * @example
 * bestLayout(50, 290, 10).pages; // => 30
 */
export function bestLayout(first: number, second: number, third: number): Layout {
  let best: { layout: Layout; largest: number; spread: number } | undefined;
  const [forSecond, forThird] = [candidateSizes(second), candidateSizes(third)];
  for (const a of candidateSizes(first))
    for (const b of forSecond)
      for (const c of forThird) {
        const batches = a.length * b.length * c.length;
        if (best !== undefined && batches > best.layout.pages) continue; // a batch is a page at least
        const pages = pagesOf(a, b, c);
        const largest = largestOf(a) * largestOf(b) * largestOf(c);
        const spread = largest - smallestOf(a) * smallestOf(b) * smallestOf(c);
        const order =
          best === undefined ? -1 : pages - best.layout.pages || largest - best.largest || spread - best.spread;
        if (order < 0) best = { layout: { sizes: [a, b, c], pages }, largest, spread };
      }
  if (best === undefined) throw new RangeError("bestLayout needs three lists of at least one element each");
  return best.layout;
}

// The sizes we try are in falling order.
const largestOf = (sizes: Sizes): number => sizes[0] ?? 0;
const smallestOf = (sizes: Sizes): number => sizes.at(-1) ?? 0;

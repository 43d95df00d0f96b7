/** The API takes at most this many elements in one path segment. */
export const maxSegment = 25;
/** The API gives at most this many rows on one page. */
export const maxRows = 5000;

/** How one list is cut: the sizes of its pieces, in order. */
export type Sizes = readonly number[];

/** Cuts `total` into `pieces` that differ by at most one, the larger ones first. */
export function evenSizes(total: number, pieces: number): Sizes {
  const small = Math.floor(total / pieces);
  const larger = total % pieces;
  return Array.from({ length: pieces }, (_, index) => (index < larger ? small + 1 : small));
}

/** Cuts `total` into pieces of `size` and a rest. */
export function fullSizes(total: number, size: number): Sizes {
  const full: number[] = new Array(Math.floor(total / size)).fill(size);
  return total % size === 0 ? full : [...full, total % size];
}

/** Every way to cut a list that is worth trying: for each size up to 25, even pieces and full pieces with a rest. */
export function candidateSizes(total: number): Sizes[] {
  const found = new Map<string, Sizes>();
  for (let size = Math.min(maxSegment, total); size >= 1; size--) {
    for (const sizes of [evenSizes(total, Math.ceil(total / size)), fullSizes(total, size)]) {
      const key = `${sizes.length}/${sizes[0]}/${sizes.at(-1)}`;
      if (!found.has(key)) found.set(key, sizes);
    }
  }
  return [...found.values()];
}

import type { Sizes } from "./segment-layout.ts";

/** Cuts a list into pieces of the given sizes, which must add up to its length. */
export function cut<T>(list: readonly T[], sizes: Sizes): T[][] {
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return list.slice(from - size, from);
  });
}

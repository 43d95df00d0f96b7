import { OUTLINE } from "./bar-layer.ts";
import { KEY_MARK, keyRows, keyTexts } from "./key-rows.ts";
import type { Layer } from "./layer.ts";
import { lineLayer } from "./pixel-layers.ts";
import type { RankedRow } from "./ranked-bars.ts";
import { outline } from "./service-mix-parts.ts";
import { colour } from "./theme.ts";

/** Whose values are preliminary: «alla» when all are. */
export function preliminaryNames(rows: readonly RankedRow[]): string[] {
  const valued = rows.filter(({ value }) => value !== null);
  const preliminary = valued.filter((row) => row.preliminary === true);
  if (preliminary.length === 0) return [];
  return preliminary.length === valued.length ? ["alla"] : preliminary.map(({ name }) => name);
}

/** What hollow bars mean; `y` is the middle of the key. */
export function preliminaryBarKey({ x, y }: { readonly x: number; readonly y: number }): Layer[] {
  return [
    ...lineLayer(outline(x + 1, x + KEY_MARK, y, 11), { colour: colour("axis"), width: OUTLINE }),
    ...keyTexts(keyRows(["preliminärt värde"], Number.POSITIVE_INFINITY), { x, y }),
  ];
}

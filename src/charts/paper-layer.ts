import type { Layer } from "./layer.ts";
import { lineLayer } from "./pixel-layers.ts";
import type { Box } from "./segments.ts";
import { colour } from "./theme.ts";

/** Strips of paper, as wide as each box, behind texts that may lie on a line. */
export function paperLayer(boxes: readonly Box[], height: number): Layer[] {
  return lineLayer(
    boxes.map((box) => ({ x: box.x, x2: box.x + box.width, y: box.y + box.height / 2, y2: box.y + box.height / 2 })),
    { colour: colour("background"), width: height },
  );
}

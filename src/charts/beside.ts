import type { PlacedText } from "./pixel-layers.ts";
import { textWidth } from "./text-width.ts";
import { cutText } from "./wrap-text.ts";

const GAP = 9;

/** A text beside a mark at `x`: on the side with more room, cut to what there is. */
export function beside(text: PlacedText, edges: readonly [number, number], bold: boolean): PlacedText {
  const { x } = text;
  const [before, after] = [x - GAP - edges[0], edges[1] - x - GAP];
  const whole = textWidth(text.text, { bold });
  const right = whole <= after || after >= before;
  const shown = cutText(text.text, { width: right ? after : before, bold });
  return { ...text, text: shown, x: right ? x + GAP : x - GAP - textWidth(shown, { bold }) };
}

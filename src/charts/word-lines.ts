import { balanceLines } from "./balance-lines.ts";
import type { ChartWords } from "./chart.ts";
import { smallFontSize } from "./sizes.ts";
import { wrapWhole } from "./wrap-whole.ts";

export const TITLE = { size: 17, height: 22 };
export const SUBTITLE = { size: 14, height: 19 };

// Fonts differ a little, and the width of bold letters is reckoned from that of the others: lines are left some room.
const BOLD_ROOM = 0.88;
const ROOM = 0.97;

/** The words around a chart as lines of a drawing that is so wide, in pixels. Nothing is cut, however long. */
export function wordLines({ title, subtitle, source }: ChartWords, width: number) {
  return {
    title: balanceLines(title, { width: width * BOLD_ROOM, size: TITLE.size, bold: true }),
    subtitle: balanceLines(subtitle, { width: width * ROOM, size: SUBTITLE.size }),
    source: wrapWhole(source, { width: width * ROOM, size: smallFontSize }),
  };
}

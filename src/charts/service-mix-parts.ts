import { formatNumber } from "../text/number.ts";
import type { PlacedLine, PlacedText } from "./pixel-layers.ts";
import { smallFontSize } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";

/** How a service is drawn: its filling, the text upon it, and whether it is hatched. */
interface ServiceStyle {
  readonly fill: string;
  readonly text: string;
  readonly hatched: boolean;
}

/** One after the other, so that neighbours differ in lightness or hatching and not in colour alone. */
export const SERVICE_STYLES: readonly ServiceStyle[] = [
  { fill: colour("focus"), text: colour("background"), hatched: false },
  { fill: colour("bar"), text: colour("text"), hatched: false },
  { fill: colour("peer1"), text: colour("background"), hatched: false },
  { fill: colour("background"), text: colour("text"), hatched: true },
  { fill: colour("mark"), text: colour("background"), hatched: false },
  { fill: colour("grid"), text: colour("text"), hatched: false },
];

/** A service's piece of a bar, in pixels. */
export interface Piece {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly share: number;
  readonly style: ServiceStyle;
}

const GAP = 1.5;
const HATCH = 5;

/** The pieces of a bar at `y` from 0 to `width`, with a hair of paper between them. */
export function piecesOf(shares: readonly number[], y: number, width: number): Piece[] {
  let from = 0;
  return shares.flatMap((share, index) => {
    const style = SERVICE_STYLES[index];
    const [x, x2] = [from, from + (share / 100) * width];
    from = x2;
    if (style === undefined || share === 0) return [];
    // However small, a part that is there is seen.
    return [{ x, x2: Math.max(x + 1, x2 - GAP), y, share, style }];
  });
}

/** The share of a piece where there is room for it with its sign; else it stands in the table alone. */
export function shareLabel({ x, x2, y, share, style }: Piece): PlacedText[] {
  const text = formatNumber(share, { digits: 0, unit: "%" });
  const fits = textWidth(text, { size: smallFontSize }) + 6 <= x2 - x;
  return fits ? [{ x: (x + x2) / 2, y, text, colour: style.text }] : [];
}

/** The hatching of a piece: upright lines, but none through its label. */
export function hatching({ x, x2, y }: Piece, height: number, label: PlacedText | undefined): PlacedLine[] {
  const half = label === undefined ? 0 : textWidth(label.text, { size: smallFontSize }) / 2 + 2;
  const clear = (at: number): boolean => label === undefined || Math.abs(at - label.x) > half;
  const count = Math.max(0, Math.floor((x2 - x) / HATCH));
  return Array.from({ length: count }, (_, index) => x + (index + 0.5) * HATCH)
    .filter(clear)
    .map((at) => ({ x: at, x2: at, y: y - height / 2, y2: y + height / 2 }));
}

/** The outline of a box, as lines. */
export function outline(x: number, x2: number, y: number, height: number): PlacedLine[] {
  const [top, bottom] = [y - height / 2 + 0.5, y + height / 2 - 0.5];
  return [
    { x, x2, y: top, y2: top },
    { x, x2, y: bottom, y2: bottom },
    { x: x + 0.5, x2: x + 0.5, y: top, y2: bottom },
    { x: x2 - 0.5, x2: x2 - 0.5, y: top, y2: bottom },
  ];
}

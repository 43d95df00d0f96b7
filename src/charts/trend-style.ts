import { colour } from "./theme.ts";

/** How a line is drawn. Peers differ in dash as well as in colour, so that they can be followed in black and white. */
export interface LineStyle {
  readonly strong: boolean;
  readonly colour: string;
  /** The colour of its label: as the line, but never so pale that text is hard to read. */
  readonly text: string;
  readonly width: number;
  readonly dash: number[];
}

/** From so many areas on nobody can tell lines apart by their style: all but the focus are alike, and quieter. */
export const CROWD = 10;

const SOLID = [1, 0];
const PEERS = [
  { colour: colour("peer1"), dash: SOLID },
  { colour: colour("peer2"), dash: [7, 3] },
  { colour: colour("peer3"), dash: [2, 2] },
  { colour: colour("peer4"), dash: [10, 3, 2, 3] },
  { colour: colour("peer5"), dash: [4, 2] },
  { colour: colour("peer6"), dash: [12, 4] },
] as const;

/** The style of the series at `index` among `count`: the first is the focus, the others take turns among six. */
export function lineStyle(index: number, count: number): LineStyle {
  if (index === 0) return { strong: true, colour: colour("focus"), text: colour("focus"), width: 3, dash: SOLID };
  const peer = count > CROWD ? undefined : PEERS[(index - 1) % PEERS.length];
  return peer === undefined
    ? { strong: false, colour: colour("axis"), text: colour("quiet"), width: 0.75, dash: SOLID }
    : { strong: false, colour: peer.colour, text: peer.colour, width: 1.5, dash: [...peer.dash] };
}

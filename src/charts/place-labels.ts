import { type Box, crosses, meetsBox, type Segment } from "./segments.ts";

/** A point that wants a label of a known size beside it; `radius` is that of its mark. */
export interface LabelWanted {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

// In pixels squared. A label upon something is worse than any number of leaders through something.
const CROSSING = 1000;
const COVERING = 1e6;
/** For a label that could as well be that of another mark. */
const AMBIGUOUS = 600;

/** From this far outside its mark a label has a leader, in pixels; and this much nearer it must be to its own mark. */
export const LEADER_FROM = 7;
const NEARER = 1;

const DIRECTIONS = [0, -0.125, 0.125, -0.25, 0.25, -0.375, 0.375, 0.5].map((turn) => turn * 2 * Math.PI);
const DISTANCES = [4, 10, 18, 28, 40, 54, 70, 90];

/**
 * Place labels one after the other (so: the most important first), each in the first free place around its point: to the
 * right, the corners, above and below, to the left, then farther out. A place is free when it touches neither an
 * obstacle nor a label or leader placed before, its own leader crosses none of these, and it is inside the frame. When
 * none is free, the one that disturbs least is taken.
 *
 * @param marks what a leader must not run through, beside the labels, and what a label must not seem to belong to
 * @returns one box per label, in the same order
 */
export function placeLabels(
  labels: readonly LabelWanted[],
  obstacles: readonly Box[],
  frame: Box,
  marks: readonly Box[] = [],
): Box[] {
  const taken = [...obstacles];
  const names: Box[] = [];
  const leaders: Segment[] = [];
  return labels.map((label) => {
    let best: Box | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const box of candidates(label)) {
      if (!inside(box, frame)) continue;
      const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0);
      const leader = leaderOf(label, box);
      const crossed = [
        ...[...names, ...marks].filter((other) => meetsBox(leader, other) && !holds(other, label)),
        ...leaders.filter((other) => meetsBox(other, box) || crosses(leader, other)),
      ].length;
      const cost =
        (covered > 0 ? COVERING + covered : 0) + CROSSING * crossed + (isAmbiguous(label, box, marks) ? AMBIGUOUS : 0);
      if (cost < least) [best, least] = [box, cost];
      if (least === 0) break;
    }
    const placed = best ?? clampInto(beside(label, 0, 4), frame);
    taken.push(placed);
    names.push(placed);
    leaders.push(leaderOf(label, placed));
    return placed;
  });
}

function candidates(label: LabelWanted): Box[] {
  return DISTANCES.flatMap((distance) => DIRECTIONS.map((angle) => beside(label, angle, distance)));
}

/** The box whose nearest edge or corner lies `distance` from the edge of the mark, in the given direction. */
function beside(label: LabelWanted, angle: number, distance: number): Box {
  const [cos, sin] = [round(Math.cos(angle)), round(Math.sin(angle))];
  const reach = label.radius + distance;
  return {
    x: round(label.x + cos * reach + ((Math.sign(cos) - 1) / 2) * label.width),
    y: round(label.y + sin * reach + ((Math.sign(sin) - 1) / 2) * label.height),
    width: label.width,
    height: label.height,
  };
}

/** Whether another mark is about as near to a label as its own, and no leader tells them apart. */
function isAmbiguous(label: LabelWanted, box: Box, marks: readonly Box[]): boolean {
  const own = distanceTo(label, box) - label.radius;
  if (own >= LEADER_FROM) return false;
  return marks
    .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2, radius: width / 2 }))
    .some((mark) => !isSame(mark, label) && distanceTo(mark, box) - mark.radius < own + NEARER);
}

function isSame(a: Segment["from"], b: Segment["from"]): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < 0.01;
}

/** Whether a point lies in a box: a leader may leave its own mark. */
function holds(box: Box, { x, y }: LabelWanted): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** From the point to the nearest place on the box. */
function leaderOf({ x, y }: LabelWanted, box: Box): Segment {
  const to = {
    x: Math.max(box.x, Math.min(box.x + box.width, x)),
    y: Math.max(box.y, Math.min(box.y + box.height, y)),
  };
  return { from: { x, y }, to };
}

function distanceTo({ x, y }: Segment["from"], { x: left, y: top, width, height }: Box): number {
  return Math.hypot(x - Math.max(left, Math.min(left + width, x)), y - Math.max(top, Math.min(top + height, y)));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function inside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

function clampInto(box: Box, frame: Box): Box {
  const x = Math.max(frame.x, Math.min(frame.x + frame.width - box.width, box.x));
  const y = Math.max(frame.y, Math.min(frame.y + frame.height - box.height, box.y));
  return { ...box, x, y };
}

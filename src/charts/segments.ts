/** A rectangle in pixels, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** A straight line between two places. */
export interface Segment {
  readonly from: Place;
  readonly to: Place;
}

/** Whether two segments cross; segments that only touch do not. */
export function crosses(a: Segment, b: Segment): boolean {
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

/** Whether any of a segment lies in a box. */
export function meetsBox(segment: Segment, { x, y, width, height }: Box): boolean {
  const within = ({ from }: Segment) => from.x > x && from.x < x + width && from.y > y && from.y < y + height;
  const diagonals = [
    { from: { x, y }, to: { x: x + width, y: y + height } },
    { from: { x, y: y + height }, to: { x: x + width, y } },
  ];
  return (
    within(segment) ||
    within({ from: segment.to, to: segment.from }) ||
    diagonals.some((diagonal) => crosses(segment, diagonal))
  );
}

/** On which side of a segment's line a place lies: the sign of the cross product. */
function side({ from, to }: Segment, place: Place): number {
  return Math.sign((to.x - from.x) * (place.y - from.y) - (to.y - from.y) * (place.x - from.x));
}

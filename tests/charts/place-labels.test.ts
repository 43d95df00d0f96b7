import { expect, it } from "vitest";
import { placeLabels } from "../../src/charts/place-labels.ts";

const frame = { x: 0, y: 0, width: 200, height: 100 };
const wanted = { x: 100, y: 50, radius: 5, width: 40, height: 16 };

it("puts a label to the right of its point when that is free", () => {
  expect(placeLabels([wanted], [], frame)).toEqual([{ x: 109, y: 42, width: 40, height: 16 }]);
});

it("puts it elsewhere when the right is taken or outside the frame", () => {
  const [beside] = placeLabels([wanted], [{ x: 108, y: 0, width: 92, height: 100 }], frame);
  expect((beside?.x ?? 0) + 40).toBeLessThanOrEqual(108);
  const [edge] = placeLabels([{ ...wanted, x: 195 }], [], frame);
  expect((edge?.x ?? 0) + 40).toBeLessThanOrEqual(200);
});

it("labels of points at one place do not overlap", () => {
  const [a, b] = placeLabels([wanted, wanted], [], frame);
  const apart =
    a !== undefined && b !== undefined && (a.x + 40 <= b.x || b.x + 40 <= a.x || a.y + 16 <= b.y || b.y + 16 <= a.y);
  expect(apart).toBe(true);
});

it("is nearer to its own point than to another that lies almost in the same place", () => {
  // The other point is 5 pixels to the right; the rule below both leaves above and below free.
  const mark = (x: number) => ({ x: x - 6, y: 44, width: 12, height: 12 });
  const marks = [mark(100), mark(105)];
  const [box] = placeLabels([wanted], [...marks, { x: 0, y: 57, width: 200, height: 2 }], frame, marks);
  const gapTo = (x: number) => Math.max(0, (box?.x ?? 0) - x, x - ((box?.x ?? 0) + 40));
  expect(gapTo(105)).toBeGreaterThan(gapTo(100));
});

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

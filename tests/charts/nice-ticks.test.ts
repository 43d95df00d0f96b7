import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceTicks } from "../../src/charts/nice-ticks.ts";

describe("niceTicks", () => {
  it("steps by 1, 2 or 5 times a power of ten", () => {
    expect(niceTicks([-21.9, 19.6], 5).values).toEqual([-30, -20, -10, 0, 10, 20]);
    expect(niceTicks([0.11, 0.32], 3)).toEqual({ values: [0.1, 0.2, 0.3, 0.4], digits: 1 });
    expect(niceTicks([764_450, 1_555_907], 5).values).toEqual([
      600_000, 800_000, 1_000_000, 1_200_000, 1_400_000, 1_600_000,
    ]);
  });

  it("makes an axis around values that are all equal, zero too", () => {
    expect(niceTicks([0, 0], 4).values.length).toBeGreaterThan(1);
    expect(niceTicks([5], 4).values.length).toBeGreaterThan(1);
  });

  it("covers every value with a few ticks", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1 }), (values) => {
        const { values: ticks } = niceTicks(values, 5);
        expect(ticks.at(0)).toBeLessThanOrEqual(Math.min(...values));
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
        expect(ticks.length).toBeLessThanOrEqual(9);
      }),
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { fallingDraws, itemAt, valueAt } from "../../../src/compare/ranks/falling-draws.ts";
import { gaussianDraws } from "../../../src/compare/ranks/gaussian-draws.ts";

test("looked at from the largest down they are the numbers of gaussianDraws in order, however many and wherever one begins", () => {
  const shape = fc.record({ size: fc.integer({ min: 1, max: 400 }), seed: fc.nat(), first: fc.nat(399) });
  fc.assert(
    fc.property(shape, ({ size, seed, first }) => {
      const draws = fallingDraws(2, size, seed);
      const numbers = gaussianDraws(2, size, seed);
      for (const draw of [1, 0]) {
        const own = [...numbers.subarray(draw * size, (draw + 1) * size)];
        const sorted = own.toSorted((a, b) => Math.abs(b) - Math.abs(a));
        expect(valueAt(draws, draw, itemAt(draws, draw, first % size))).toBe(sorted[first % size]);
        expect(sorted.map((_, position) => valueAt(draws, draw, itemAt(draws, draw, position)))).toEqual(sorted);
        expect(own.map((_, item) => valueAt(draws, draw, item))).toEqual(own);
      }
    }),
  );
});

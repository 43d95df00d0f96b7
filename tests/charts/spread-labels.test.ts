import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "../../src/charts/spread-labels.ts";

const label = fc.record({ centre: fc.integer({ min: 0, max: 300 }), height: fc.integer({ min: 5, max: 20 }) });

describe("spreadLabels", () => {
  it("leaves labels that do not touch where they are", () => {
    const wanted = [80, 20, 50].map((centre) => ({ centre, height: 10 }));
    expect(spreadLabels(wanted, 0, 100)).toEqual([80, 20, 50]);
  });

  it("moves two at the same place half a height each", () => {
    expect(
      spreadLabels(
        [50, 50].map((centre) => ({ centre, height: 10 })),
        0,
        100,
      ),
    ).toEqual([45, 55]);
  });

  it("keeps labels inside the edges when there is room", () => {
    expect(
      spreadLabels(
        [0, 0].map((centre) => ({ centre, height: 10 })),
        0,
        100,
      ),
    ).toEqual([5, 15]);
    expect(
      spreadLabels(
        [100, 100].map((centre) => ({ centre, height: 10 })),
        0,
        100,
      ),
    ).toEqual([85, 95]);
  });

  it("no two labels overlap, and they stand in the order of where they want to be", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 20 }), (wanted) => {
        const centres = spreadLabels(wanted, 0, 500);
        const rows = wanted
          .map((one, index) => ({ ...one, index, at: centres[index] ?? Number.NaN }))
          .sort((a, b) => a.at - b.at);
        for (const [index, row] of rows.entries()) {
          const below = rows[index + 1];
          if (below === undefined) continue;
          expect(row.at + row.height / 2).toBeLessThanOrEqual(below.at - below.height / 2 + 1e-9);
        }
        expect(rows.every(({ at, height }) => at - height / 2 >= -1e-9 && at + height / 2 <= 500 + 1e-9)).toBe(true);
      }),
    );
  });
});

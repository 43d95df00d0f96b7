import { describe, expect, test } from "vitest";
import { gaussianDraws } from "../../../src/compare/ranks/gaussian-draws.ts";
import type { YearValues } from "../../../src/compare/screening/measured-years.ts";
import { movementP, movements } from "../../../src/compare/screening/movements.ts";
import { fluctuationsLast, successiveCorrelation } from "../../../src/compare/screening/successive-correlation.ts";

const step = (values: readonly number[]) => new Map(values.map((value, at) => [`m${at}`, value]));

describe("correlation of successive movements", () => {
  const first = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4];
  const second = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5, 9, 0, 4, 5, 2, 3, 5, 3, 6, 0, 2, 8];

  test("as SciPy's spearmanr has it, with ties: 0.21659427735895287 for 24 digits of π and e", () => {
    expect(successiveCorrelation([step(first), step(second)])).toBeCloseTo(0.21659427735895287, 12);
  });

  test("a step over a break is empty and makes no pairs: two pairs of steps become none", () => {
    expect(successiveCorrelation([step(first), new Map(), step(second)])).toBeNull();
  });

  test("of fewer than 20 pairs, and of movements that are all equal, there is none", () => {
    expect(successiveCorrelation([step(first.slice(0, 19)), step(second)])).toBeNull();
    expect(successiveCorrelation([step(first)])).toBeNull();
    expect(successiveCorrelation([step(first), step(first.map(() => 1))])).toBeNull();
  });
});

test("fluctuations last when the correlation is above −0.25, that of ρ = 0.5; what is not known is not said to", () => {
  expect([-0.5, -0.26, -0.24, 0.2, null].map(fluctuationsLast)).toEqual([false, false, true, true, false]);
});

// Synthetic: normal fluctuations around one level in 1 500 municipalities, five measurements, AR(1) with correlation ρ.
describe.each([
  [0, 1.0],
  [0.5, 5.0],
  [0.8, 14.9],
  [0.9, 23.1],
])("fluctuations with correlation %d from one measurement to the next", (rho, percent) => {
  const municipalities = 1500;
  const draws = gaussianDraws(5, municipalities, 20240830);
  const years: YearValues[] = [];
  for (let year = 0; year < 5; year += 1) {
    const before = years.at(-1)?.[1];
    const fresh = step([...draws.subarray(year * municipalities, (year + 1) * municipalities)]);
    const values = [...fresh].map(([area, draw]) => {
      const kept = before?.get(area);
      return [area, kept === undefined ? draw : rho * kept + Math.sqrt(1 - rho ** 2) * draw] as const;
    });
    years.push([2018 + year, new Map(values)]);
  }
  const steps = movements(years, () => false);

  test("give successive movements about the correlation −(1 − ρ)/2", () => {
    expect(Math.abs((successiveCorrelation(steps) ?? Number.NaN) + (1 - rho) / 2)).toBeLessThan(0.04);
  });

  test(`give p of 0.05 or less in 1 − Φ(1.645 · √(2(1 − ρ))): ${percent} percent of distances that are fluctuations only`, () => {
    const sizes = steps.flatMap((of) => [...of.values()].map(Math.abs));
    const latest = [...(years.at(-1)?.[1].values() ?? [])];
    const small = latest.filter((distance) => movementP(sizes, distance) <= 0.05).length;
    expect(Math.abs((100 * small) / municipalities - percent)).toBeLessThan(2.5);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hypergeometric } from "../../../src/metrics/distributions/hypergeometric.ts";

describe("hypergeometric", () => {
  // R 4.2: dhyper(k, K, N - K, n), phyper(k, K, N - K, n), phyper(k - 1, K, N - K, n, lower.tail = FALSE)
  test.each([
    [9, 2, 7, 0, 0.0277777777777778, 0.0277777777777778, 1],
    [9, 2, 7, 2, 0.583333333333333, 1, 0.583333333333333],
    [40, 39, 39, 39, 0.025, 1, 0.0249999999999997],
    [79, 55, 65, 46, 0.217209421479938, 0.790454595735846, 0.426754825744093],
    [79, 45, 65, 31, 0.000134116623396501, 0.000134116623396501, 1],
    [79, 62, 65, 46, 0, 0, 1],
    [79, 62, 65, 62, 5.4652468580947e-13, 1, 5.4652468580947e-13],
    [101, 84, 70, 62, 0.0238016870477598, 0.991723043434898, 0.032078643612862],
    [101, 84, 70, 53, 0.000985234741453632, 0.000985234741453632, 1],
    [101, 84, 70, 70, 3.31644164799994e-11, 1, 3.31644164799994e-11],
    [2000, 1000, 600, 300, 0.0389144766899697, 0.519457238344985, 0.519457238344985],
    [2000, 1000, 600, 200, 4.33916263042979e-23, 6.90227241974726e-23, 1],
    [2000, 1000, 600, 400, 4.33916263042979e-23, 1, 6.90227241974726e-23],
    [2000, 30, 600, 0, 2.05101442412082e-5, 2.05101442412082e-5, 1],
    [2000, 30, 600, 30, 1.22577319699091e-16, 1, 1.22577319699091e-16],
    [100000, 30000, 50000, 15000, 0.00550587477572575, 0.502752937387862, 0.502752937387864],
    [100000, 30000, 50000, 14000, 2.27728839171172e-44, 1.30557024574148e-43, 1],
    [100000, 30000, 50000, 13550, 4.76770152713269e-90, 1.96730373474376e-89, 1],
    [100000, 30000, 50000, 16400, 3.85126255195125e-84, 1, 1.63838012986518e-83],
    [100000, 1000, 2000, 20, 0.0901891100986746, 0.559105372448577, 0.531083737650098],
    [100000, 1000, 2000, 0, 1.51881180500878e-9, 1.51881180500878e-9, 1],
    [100000, 1000, 2000, 110, 3.09916935117922e-47, 1, 3.67089686252864e-47],
    [100000, 70000, 82000, 57000, 3.34217049070632e-14, 2.66968841576665e-13, 0.999999999999766],
    [100000, 70000, 82000, 58400, 3.05459963163554e-71, 1, 1.1385911052959e-70],
    [1000000, 500000, 300000, 150000, 0.00174112521761514, 0.500870562608804, 0.500870562608811],
    [1000000, 500000, 300000, 147000, 1.03232709037975e-40, 1.84814428733557e-39, 1],
    [1000000, 500000, 300000, 153500, 3.71371042144366e-54, 1, 5.7339928752694e-53],
  ])(
    "agrees with R's dhyper and phyper: N %i, K %i, n %i, k %i",
    (population, successes, draws, k, pmf, lower, upper) => {
      const drawn = hypergeometric({ population, successes, draws });
      expectRelative(drawn.pmf(k), pmf);
      expectRelative(drawn.lower(k), lower);
      expectRelative(drawn.upper(k), upper);
    },
  );

  test.each([
    ["nothing drawn", { population: 9, successes: 4, draws: 0 }, 0],
    ["all drawn", { population: 9, successes: 4, draws: 9 }, 4],
    ["no successes", { population: 9, successes: 0, draws: 5 }, 0],
    ["only successes", { population: 9, successes: 9, draws: 5 }, 5],
    ["nobody there", { population: 0, successes: 0, draws: 0 }, 0],
  ])("is one point when there is one outcome: %s", (_, drawing, point) => {
    const drawn = hypergeometric(drawing);
    expect([drawn.least, drawn.most]).toEqual([point, point]);
    expect([point - 1, point, point + 1].map(drawn.pmf)).toEqual([0, 1, 0]);
    expect([point - 1, point, point + 1].map(drawn.lower)).toEqual([0, 1, 1]);
    expect([point - 1, point, point + 1].map(drawn.upper)).toEqual([1, 1, 0]);
  });

  const drawings = fc
    .record({
      population: fc.nat(3000),
      a: fc.double({ min: 0, max: 1, noNaN: true }),
      b: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ population, a, b }) => ({
      population,
      successes: Math.round(a * population),
      draws: Math.round(b * population),
    }));

  test("the two tails, less the point that they share, make 1", () => {
    fc.assert(
      fc.property(drawings, fc.nat(3000), (drawing, k) => {
        const drawn = hypergeometric(drawing);
        expect(drawn.lower(k) + drawn.upper(k) - drawn.pmf(k)).toBeCloseTo(1, 10);
      }),
    );
  });
  test("the mean is n·K/N", () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        fc.pre(drawing.population > 0);
        const drawn = hypergeometric(drawing);
        let mean = 0;
        for (let k = drawn.least; k <= drawn.most; k++) mean += k * drawn.pmf(k);
        expectRelative(mean, (drawing.draws * drawing.successes) / drawing.population);
      }),
    );
  });
  test("successes and draws can change places", () => {
    fc.assert(
      fc.property(drawings, fc.nat(3000), (drawing, k) => {
        const swapped = { ...drawing, successes: drawing.draws, draws: drawing.successes };
        expectRelative(hypergeometric(swapped).upper(k), hypergeometric(drawing).upper(k));
      }),
    );
  });

  test("says what is wrong", () => {
    expect(() => hypergeometric({ population: 9, successes: 10, draws: 5 })).toThrow(
      new RangeError("successes must be at most population (9), was 10"),
    );
    expect(() => hypergeometric({ population: 9, successes: 4, draws: 10 })).toThrow(
      new RangeError("draws must be at most population (9), was 10"),
    );
    expect(() => hypergeometric({ population: 9.5, successes: 4, draws: 5 })).toThrow(/population must be a whole/);
    expect(() => hypergeometric({ population: 9, successes: 4, draws: 5 }).upper(Number.NaN)).toThrow(/k must be/);
  });
});

function expectRelative(actual: number, expected: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-10 * Math.abs(expected));
}

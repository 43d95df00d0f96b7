import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { impliedShare } from "../../../src/metrics/costs/implied-share.ts";
import { unitCost } from "../../../src/metrics/costs/unit-cost.ts";
import { weightedUnitCost } from "../../../src/metrics/costs/weighted-unit-cost.ts";

describe("unitCost", () => {
  test("is cost by volume", () => expect(unitCost({ cost: 1044, volume: 2 })).toBe(522));
  test("says in words that there is no cost per unit of nothing", () => {
    expect(() => unitCost({ cost: 10, volume: 0 })).toThrow(
      new RangeError("volume must be a number above 0 for there to be a cost per unit, was 0"),
    );
    expect(() => unitCost({ cost: Number.NaN, volume: 1 })).toThrow("cost must be a finite number, was NaN");
    expect(() => unitCost({ cost: 1, volume: "2" as unknown as number })).toThrow(TypeError);
  });
});

describe("weightedUnitCost", () => {
  const parts = [
    { label: "egen", unitCost: 581, volume: 99 },
    { label: "köpt", unitCost: 403, volume: 79 },
  ];

  test("home-care hour 2020 (VB2020): own 581 and bought 403, weighted 99 to 79, give the printed 502", () => {
    const whole = weightedUnitCost(parts, { total: 502, unit: "kr" });
    expect(whole.unitCost).toBeCloseTo(502, 10); // (581·99 + 403·79)/178 = 89356/178 = 502
    expect(whole.check).toEqual({ total: 502, difference: expect.closeTo(0, 10), amongParts: true });
    expect(whole.summary).toBe(
      "Sammanvägd enhetskostnad är 502\u00a0kr (volym: egen 55,6\u00a0procent, köpt 44,4\u00a0procent); uppgiven är 502\u00a0kr.",
    );
  });

  test("says when the printed total lies outside its parts", () => {
    const whole = weightedUnitCost(parts, { total: 600 });
    expect(whole.check?.amongParts).toBe(false);
    expect(whole.summary).toContain("uppgiven är 600, vilket inte ligger mellan delarna.");
  });

  test("a part without volume weighs nothing and does not widen what the total may be", () => {
    const whole = weightedUnitCost([...parts, { label: "tom", unitCost: 9000, volume: 0 }], { total: 600 });
    expect(whole.unitCost).toBeCloseTo(502, 10);
    expect(whole.check?.amongParts).toBe(false);
  });

  test("lies among its parts, and its shares add to 100", () => {
    const part = fc.record({
      label: fc.string(),
      unitCost: fc.double({ min: 1, max: 1e6, noNaN: true }),
      volume: fc.double({ min: 0.5, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (given) => {
        const whole = weightedUnitCost(given);
        const costs = given.map(({ unitCost }) => unitCost);
        expect(whole.unitCost).toBeGreaterThanOrEqual(Math.min(...costs) * (1 - 1e-12));
        expect(whole.unitCost).toBeLessThanOrEqual(Math.max(...costs) * (1 + 1e-12));
        expect(whole.parts.reduce((sum, { volumeShare }) => sum + volumeShare, 0)).toBeCloseTo(100, 9);
        expect(whole.parts.reduce((sum, { costShare }) => sum + (costShare ?? 0), 0)).toBeCloseTo(100, 9);
      }),
    );
  });

  test("says what is wrong", () => {
    expect(() => weightedUnitCost([{ unitCost: 5, volume: 1 } as never])).toThrow(
      "label of parts[0] must be text, was undefined",
    );
    const huge = { label: "egen", unitCost: 1e200, volume: 1e200 };
    expect(() => weightedUnitCost([huge])).toThrow(/^parts must be of a size that can be computed with/);
    expect(() => weightedUnitCost([])).toThrow("parts must hold at least one part, was empty");
    expect(() => weightedUnitCost([{ label: "egen", unitCost: 5, volume: 0 }])).toThrow(
      "parts must hold a volume above 0, the sum of their volumes was 0",
    );
    expect(() => weightedUnitCost([{ label: "egen", unitCost: 5, volume: -1 }])).toThrow(
      "volume of egen must be a number of 0 or more, was -1",
    );
  });
});

describe("impliedShare", () => {
  // Verksamhetsberättelse 2020, vård- och omsorgsnämnden: own, bought, total. Shares: 100·(total − bought)/(own − bought).
  test.each([
    ["home-care hour 2018", 692, 353, 520, (100 * 167) / 339],
    ["home-care hour 2019", 613, 370, 502, (100 * 132) / 243],
    ["home-care hour 2020", 581, 403, 502, (100 * 99) / 178],
    ["care-home place 2018", 666628, 711770, 677738, (100 * 34032) / 45142],
    ["care-home place 2019", 652729, 725898, 671844, (100 * 54054) / 73169],
    ["care-home place 2020", 671514, 729681, 685418, (100 * 44263) / 58167],
    ["short-stay place 2018", 913337, 786286, 901823, (100 * 115537) / 127051],
    ["short-stay place 2019", 890061, 895349, 890776, (100 * 4573) / 5288],
    ["short-stay place 2020", 1242854, 880521, 1193861, (100 * 313340) / 362333],
  ])("%s in VB2020: the total lies among its parts", (_, own, bought, total, share) => {
    const implied = impliedShare({ own, bought, total });
    expect(implied.consistent).toBe(true);
    expect(implied.own).toBeCloseTo(share, 10);
    expect((implied.own ?? 0) + (implied.bought ?? 0)).toBeCloseTo(100, 12);
  });

  test("rounding to whole kr leaves the own share of home-care hours 2020 between 98/178 and 100/178", () => {
    // lower: (501.5 − 403.5)/(581.5 − 403.5) and upper: (502.5 − 402.5)/(580.5 − 402.5)
    const { lower, upper, summary } = impliedShare({ own: 581, bought: 403, total: 502 });
    expect(lower).toBeCloseTo((100 * 98) / 178, 10);
    expect(upper).toBeCloseTo((100 * 100) / 178, 10);
    expect(summary).toBe(
      "Kostnaderna förutsätter att 55,6\u00a0procent av volymen är egen regi (55,1–56,2 med hänsyn till avrundningen).",
    );
  });

  test("a total outside the two is not explained by any share", () => {
    expect(impliedShare({ own: 500, bought: 400, total: 510 })).toMatchObject({ own: null, consistent: false });
    expect(impliedShare({ own: 500, bought: 400, total: 390 }).summary).toMatch(/hör inte ihop/);
  });

  test("equal costs tell nothing of the share", () => {
    expect(impliedShare({ own: 500, bought: 501, total: 500 })).toMatchObject({ own: null, consistent: true });
  });

  test("decimals say how the figures are rounded", () => {
    const wide = impliedShare({ own: 890000, bought: 780000, total: 860000, decimals: -3 });
    const narrow = impliedShare({ own: 890000, bought: 780000, total: 860000 });
    expect((wide.upper ?? 0) - (wide.lower ?? 0)).toBeGreaterThan((narrow.upper ?? 0) - (narrow.lower ?? 0));
  });

  test("gives back the share that the total was made with, and its bounds hold it after rounding", () => {
    const cost = fc.integer({ min: 100, max: 2_000_000 });
    fc.assert(
      fc.property(cost, cost, fc.double({ min: 0, max: 100, noNaN: true }), (own, bought, share) => {
        fc.pre(Math.abs(own - bought) > 10);
        const total = Math.round((own * share + bought * (100 - share)) / 100);
        const { lower, upper } = impliedShare({ own, bought, total });
        expect(lower).toBeLessThanOrEqual(share + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });

  test("agrees with weightedUnitCost", () => {
    const { own, bought } = impliedShare({ own: 581, bought: 403, total: 502 });
    const parts = [
      { label: "egen", unitCost: 581, volume: own ?? 0 },
      { label: "köpt", unitCost: 403, volume: bought ?? 0 },
    ];
    expect(weightedUnitCost(parts).unitCost).toBeCloseTo(502, 10);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { volumePriceSplit } from "../../../src/metrics/costs/volume-price-split.ts";

const number = fc.integer({ min: 0, max: 1e9 }).map((hundredths) => hundredths / 100);
const year = fc.record({ volume: number, price: number });

describe("volumePriceSplit", () => {
  // Verksamhetsberättelse 2021: an hour of home care in own operation fell from 635 to 592 kr, hours rose 8.9 percent and
  // net cost 1.6 percent. In percent of the cost before, with volume 100 → 108.9:
  //   volume 8.9·(635 + 592)/2 / 635 = 8.5987…, price −43·(100 + 108.9)/2 / 635 = −7.0730…, total 1.5257…
  test("VB2021's three figures belong together: +8.9 percent hours at 635 → 592 kr is +1.5 percent, printed 1.6", () => {
    const split = volumePriceSplit({ before: { volume: 100, price: 635 }, after: { volume: 108.9, price: 592 } });
    expect(split.total / 635).toBeCloseTo((1.089 * 592 * 100) / 635 - 100, 10);
    expect(split.volume / 635).toBeCloseTo((8.9 * 613.5) / 635, 10);
    expect(split.price / 635).toBeCloseTo((-43 * 104.45) / 635, 10);
    // What rounding of the three printed figures allows the cost to have changed by holds the printed 1.6.
    const most = volumePriceSplit({ before: { volume: 100, price: 634.5 }, after: { volume: 108.95, price: 592.5 } });
    expect(most.total / 634.5).toBeGreaterThan(1.55);
  });

  // Verksamhetsberättelse 2020: care-home places over the year 611 → 563, net cost per place 671 844 → 685 418 kr.
  test("VB2020, care homes 2019–2020: 48 places fewer saved 32.6 mnkr, dearer places cost 8.0 mnkr", () => {
    const split = volumePriceSplit(
      { before: { volume: 611, price: 671844 }, after: { volume: 563, price: 685418 } },
      { unit: "kr" },
    );
    expect(split.volume).toBe(-32574288); // −48 · 678 631
    expect(split.price).toBe(7967938); // 13 574 · 587
    expect(split.total).toBe(563 * 685418 - 611 * 671844);
    expect(split.summary).toBe(
      "Kostnaden minskade med 24\u00a0606\u00a0350\u00a0kr: volymen −32\u00a0574\u00a0288\u00a0kr, priset +7\u00a0967\u00a0938\u00a0kr.",
    );
  });

  test("kept apart, each is at the first year's level and the joint term stands by itself", () => {
    const split = volumePriceSplit(
      { before: { volume: 10, price: 4 }, after: { volume: 12, price: 5 } },
      { joint: "apart" },
    );
    expect(split).toMatchObject({ total: 20, volume: 8, price: 10, joint: 2, method: "joint-apart" });
    expect(split.summary).toBe("Kostnaden ökade med 20: volymen +8, priset +10, båda tillsammans +2.");
  });

  test("takes the whole cost in place of the price", () => {
    const byCost = volumePriceSplit({ before: { volume: 10, cost: 40 }, after: { volume: 12, cost: 60 } });
    expect(byCost).toMatchObject({ total: 20, volume: 9, price: 11 });
  });

  test("the parts add up to the total to the last bit, and the total is the change of the cost", () => {
    fc.assert(
      fc.property(year, year, fc.constantFrom("split" as const, "apart" as const), (before, after, joint) => {
        const split = volumePriceSplit({ before, after }, { joint });
        expect(split.volume + split.price + (split.joint ?? 0)).toBe(split.total);
        const change = after.volume * after.price - before.volume * before.price;
        const size = (before.volume + after.volume) * (before.price + after.price);
        expect(Math.abs(split.total - change)).toBeLessThanOrEqual(1e-15 * 4 * size);
      }),
    );
  });

  test("exchanging the years changes the sign of every part (Diewert's time reversal)", () => {
    fc.assert(
      fc.property(year, year, (a, b) => {
        const there = volumePriceSplit({ before: a, after: b });
        const back = volumePriceSplit({ before: b, after: a });
        // Adding 0 makes the −0 of a part that vanishes 0.
        expect([back.volume + 0, back.price + 0]).toEqual([0 - there.volume, 0 - there.price]);
      }),
    );
  });

  test("the same price makes it all volume, the same volume all price", () => {
    fc.assert(
      fc.property(year, number, (before, other) => {
        expect(volumePriceSplit({ before, after: { ...before, volume: other } }).price).toBe(0);
        expect(volumePriceSplit({ before, after: { ...before, price: other } }).volume).toBe(0);
      }),
    );
  });

  test("says what is wrong", () => {
    const after = { volume: 1, price: 1 };
    expect(() => volumePriceSplit({ before: { volume: -1, price: 1 }, after })).toThrow(
      "before.volume must be a number of 0 or more, was -1",
    );
    expect(() => volumePriceSplit({ before: after } as never)).toThrow(
      "after must be an object with volume, price, cost, was undefined",
    );
    expect(() => volumePriceSplit({ before: { volume: 1, price: 4, cost: 9 }, after })).toThrow(
      "before must have price or cost, was given both: {volume: 1, price: 4, cost: 9}",
    );
    expect(() => volumePriceSplit({ before: { volume: 0, cost: 5 }, after })).toThrow(
      "before.volume must be a number above 0 when cost is given, was 0",
    );
    expect(() => volumePriceSplit({ before: after, after: { volume: 1, price: Number.NaN } })).toThrow(/after.price/);
    expect(() => volumePriceSplit({ before: after, after }, { joint: "half" as "split" })).toThrow(TypeError);
  });
});

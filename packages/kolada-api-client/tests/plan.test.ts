import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pagesOf } from "../src/best-layout.ts";
import { bestLayout, planData, planUnitData } from "../src/index.ts";
import { fullSizes } from "../src/segment-layout.ts";
import { numbered } from "./synthetic.ts";

const years = (count: number) => Array.from({ length: count }, (_, index) => 2000 + index);
const counts = fc.record({
  kpis: fc.integer({ min: 1, max: 90 }),
  municipalities: fc.integer({ min: 1, max: 320 }),
  years: fc.integer({ min: 1, max: 40 }),
});

describe("the layout of three lists", () => {
  test("50 × 290 × 10 takes 30 requests: 145 000 rows are 29 full pages at least, the naive split takes 2 × 12 × 2 = 48", () => {
    expect(bestLayout(50, 290, 10).pages).toBe(30);
    expect(pagesOf(fullSizes(50, 25), fullSizes(290, 25), [10])).toBe(48 - 2); // its last pieces, 25 × 15 × 10, fit on one page
  });

  test("6 × 290 × 7 takes 12 requests: 290 / 25 is 11.6", () => {
    expect(bestLayout(6, 290, 7).pages).toBe(12);
  });

  test("25 × 25 × 8 is exactly one page, and 25 × 25 × 9 is not", () => {
    expect(bestLayout(25, 25, 8).pages).toBe(1);
    expect(bestLayout(25, 25, 9).pages).toBe(2);
  });

  test("pieces are evenly filled when that costs nothing: 26 is 13 and 13", () => {
    expect(bestLayout(26, 1, 1).sizes[0]).toEqual([13, 13]);
  });

  test("never worse than any fixed sizes with a rest, by brute force over all 25 × 25 × 25", () => {
    fc.assert(
      fc.property(counts, (count) => {
        const { pages } = bestLayout(count.kpis, count.municipalities, count.years);
        let brute = Number.POSITIVE_INFINITY;
        for (let a = 1; a <= 25; a++)
          for (let b = 1; b <= 25; b++)
            for (let c = 1; c <= 25; c++) {
              const sizes = [
                fullSizes(count.kpis, a),
                fullSizes(count.municipalities, b),
                fullSizes(count.years, c),
              ] as const;
              brute = Math.min(brute, pagesOf(...sizes));
            }
        expect(pages).toBeLessThanOrEqual(brute);
      }),
      { numRuns: 15 },
    );
  });
});

describe("planData", () => {
  test("covers every combination exactly once, never above 25 in a segment, with the pages it says", () => {
    fc.assert(
      fc.property(counts, (count) => {
        const query = {
          kpis: numbered("N", 5, count.kpis),
          municipalities: numbered("", 4, count.municipalities),
          years: years(count.years),
        };
        const plan = planData(query);
        const seen = new Set<string>();
        let rows = 0;
        for (const batch of plan.batches) {
          const [kpis = [], places = [], periods = []] = [batch.kpis, batch.municipalities, batch.years];
          for (const list of [kpis, places, periods]) expect(list.length).toBeLessThanOrEqual(25);
          expect(batch.pages).toBe(Math.ceil((kpis.length * places.length * periods.length) / 5000));
          rows += kpis.length * places.length * periods.length;
          for (const kpi of kpis)
            for (const place of places) for (const year of periods) seen.add(`${kpi}${place}${year}`);
        }
        const all = count.kpis * count.municipalities * count.years;
        expect(rows).toBe(all);
        expect(seen.size).toBe(all);
        expect(plan).toMatchObject({ rows: all, bound: "at most" });
        expect(plan.requests).toBe(plan.batches.reduce((sum, batch) => sum + batch.pages, 0));
        expect(plan.requests).toBeGreaterThanOrEqual(Math.ceil(all / 5000));
      }),
      { numRuns: 30 },
    );
  });

  test("what is asked twice is asked once", () => {
    const plan = planData({ kpis: ["N00001", "N00001"], municipalities: ["0001"], years: [2020, 2020] });
    expect(plan.batches).toEqual([{ kpis: ["N00001"], municipalities: ["0001"], years: [2020], pages: 1 }]);
  });

  test("with two lists the number of rows is unknown: 25 in a segment, and a lower bound", () => {
    const plan = planData({ kpis: numbered("N", 5, 60), years: years(30) });
    expect(plan.batches.map((batch) => [batch.kpis?.length, batch.years?.length])).toEqual([
      [25, 25],
      [25, 5],
      [25, 25],
      [25, 5],
      [10, 25],
      [10, 5],
    ]);
    expect(plan).toMatchObject({ requests: 6, bound: "at least", rows: undefined });
  });

  test("units are planned in the same way", () => {
    const plan = planUnitData({ kpis: numbered("N", 5, 50), units: numbered("V1E", 3, 290), years: years(10) });
    expect(plan).toMatchObject({ requests: 30, rows: 145_000 });
    expect(plan.batches[0]?.units?.[0]).toBe("V1E001");
  });
});

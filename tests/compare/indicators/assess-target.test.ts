import { describe, expect, test } from "vitest";
import { ASSESSMENT_SCALES, assessTarget } from "../../../src/compare/indicators/assess-target.ts";
import { testTarget } from "../../../src/compare/surveys/test-target.ts";

const propose = (more: Partial<Parameters<typeof assessTarget>[0]>) =>
  assessTarget({ scale: "2021", value: 100, target: 100, good: "high", ...more });

describe("our rule, without a test", () => {
  test.each([
    [105, "uppfyllt i mycket hög grad"],
    [104.9, "uppfyllt i hög grad"],
    [100, "uppfyllt i hög grad"],
    [99.9, "delvis uppfyllt"],
    [95, "delvis uppfyllt"],
    [94.9, "ej uppfyllt"],
  ])("%f of 100: %s", (value, proposal) => {
    expect(propose({ value }).proposal).toBe(proposal);
  });

  test("both scales have the same four steps", () => {
    const at = (value: number) =>
      (["2020", "2021"] as const).map((scale) => {
        const steps: readonly unknown[] = ASSESSMENT_SCALES[scale];
        return steps.indexOf(propose({ scale, value }).proposal);
      });
    expect([106, 101, 96, 50].map(at)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test("low is good: sick leave 1.8 against 2 percent beats it by a tenth", () => {
    const found = propose({ value: 1.8, target: 2, good: "low", digits: 1, unit: "%" });
    expect([found.gap, found.proposal]).toEqual([0.2, "uppfyllt i mycket hög grad"]);
    expect(found.reasons[0]).toBe("Utfallet 1,8\u00a0% är 0,2\u00a0procentenheter bättre än målet 2,0\u00a0%.");
  });

  test("a target of 0 has no percent: a surplus is clearly beyond, nought is reached, a shortfall is missed", () => {
    const steps = [2.1, 0, -0.1].map((value) => propose({ value, target: 0 }).proposal);
    expect(steps).toEqual(["uppfyllt i mycket hög grad", "uppfyllt i hög grad", "ej uppfyllt"]);
  });

  test("the lines can be drawn elsewhere, and the reason says where", () => {
    const found = propose({ value: 92, thresholds: { nearMiss: 0.1 } });
    expect(found.proposal).toBe("delvis uppfyllt");
    expect(found.reasons.at(-1)).toBe("Vår regel, som kan ändras: målet är missat med högst 10\u00a0procent.");
    expect(found.thresholds).toEqual({ clearlyBeyond: 0.05, nearMiss: 0.1 });
  });
});

describe("with the test of a share", () => {
  test("Servicebostad 2021, 46 of 65 of 79 against 78: missed for certain and by more than a twentieth", () => {
    const found = propose({
      ...{ value: 70.76923077, target: 78, unit: "%" },
      test: testTarget({ positive: 46, answered: 65, asked: 79, target: 78 }),
    });
    expect([found.proposal, found.alternatives]).toEqual(["ej uppfyllt", []]);
    expect(found.reasons[1]).toMatch(/^Målet 78\u00a0procent är säkert missat/);
  });

  test("Gruppbostad 2021, 62 of 70 of 101 against 83: reached, but the methods disagree whether that is shown", () => {
    const found = propose({
      ...{ value: 88.57142857, target: 83 },
      test: testTarget({ positive: 62, answered: 70, asked: 101, target: 83 }),
    });
    expect(found.proposal).toBe("uppfyllt i hög grad");
    expect(found.alternatives.map(({ assessment }) => assessment)).toEqual(["delvis uppfyllt"]);
  });

  test("a miss that is not shown is partly reached, and may be read both ways (synthetic: 14 of 20 against 80)", () => {
    const found = propose({ value: 70, target: 80, test: testTarget({ positive: 14, answered: 20, target: 80 }) });
    expect(found.proposal).toBe("delvis uppfyllt");
    expect(found.alternatives.map(({ assessment }) => assessment)).toEqual(["uppfyllt i hög grad", "ej uppfyllt"]);
  });

  test("of another target, or another value, is refused", () => {
    const other = testTarget({ positive: 14, answered: 20, target: 75 });
    expect(() => propose({ value: 70, target: 80, test: other })).toThrow("test must be of the target 80, was of 75");
    expect(() => propose({ value: 60, target: 75, test: other })).toThrow(
      "test must be of the value 60, was of a share of 70",
    );
  });
});

describe("what it leaves to the reader", () => {
  test("the trend moves no step, but names the next", () => {
    const found = propose({ scale: "2020", value: 50, trend: "positiv" });
    expect(found.proposal).toBe("ej godtagbar måluppfyllelse");
    expect(found.alternatives).toEqual([{ assessment: "godtagbar måluppfyllelse", reason: "trenden är positiv" }]);
    expect([found.decidedBy, found.summary]).toEqual([
      "läsaren",
      "Förslag: ej godtagbar måluppfyllelse. Läsaren avgör.",
    ]);
  });

  test("no value, no proposal, and why", () => {
    const found = propose({ value: null, missing: "ingen undersökning genomfördes det året" });
    expect([found.proposal, found.gap]).toEqual([null, null]);
    expect(found.summary).toBe("Det finns inget värde att bedöma: ingen undersökning genomfördes det året.");
  });

  test.each([
    [{ scale: "2019" as "2020" }, 'scale must be "2020" or "2021", was "2019"'],
    [{ target: "behålla" as unknown as number }, 'target must be a finite number, was "behålla"'],
    [{ thresholds: { nearMiss: -1 } }, "thresholds.nearMiss must be a number of 0 or more, was -1"],
  ])("wrong arguments are named: %j", (more, message) => {
    expect(() => propose(more)).toThrow(message);
  });
});

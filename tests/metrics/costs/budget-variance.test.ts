import { describe, expect, test } from "vitest";
import { type BudgetRow, budgetVariance } from "../../../src/metrics/costs/budget-variance.ts";

describe("budgetVariance", () => {
  test("VB2021: budget −1 278 849 against −1 252 219 tkr is +26 630 tkr, 2.1 percent, favourable", () => {
    const result = budgetVariance({ budget: -1278849, outcome: -1252219, kind: "result" }, { unit: "tkr" });
    expect(result).toMatchObject({ variance: 26630, favourable: true });
    expect(result.percent?.toFixed(1)).toBe("2.1");
    expect(result.summary).toBe("Utfallet är 26\u00a0630\u00a0tkr bättre än budget (2,1\u00a0procent av budgeten).");
  });

  // Verksamhetsberättelse 2021, vård- och omsorgsnämnden: resultaträkning; costs printed negative.
  const negative = { kind: "cost", costSign: "negative" } as const;
  test.each<[string, BudgetRow, number]>([
    ["Verksamhetens intäkter", { budget: 925373, outcome: 979003, kind: "income" }, 53630],
    ["Personal", { budget: -774605, outcome: -801010, ...negative }, -26405],
    ["Lokaler", { budget: -102009, outcome: -110601, ...negative }, -8592],
    ["Bidrag kostnader", { budget: -64048, outcome: -64908, ...negative }, -860],
    ["Köp av verksamhet", { budget: -447495, outcome: -424644, ...negative }, 22851],
    ["Övrigt", { budget: -816065, outcome: -830060, ...negative }, -13995],
    ["Verksamhetens kostnader", { budget: -2204222, outcome: -2231223, ...negative }, -27001],
  ])("has the sign of the income statement in VB2021: %s", (_, row, printed) => {
    expect(budgetVariance(row).variance).toBe(printed);
  });

  // Verksamhetsberättelse 2021: drift per verksamhet; net costs printed positive, each figure rounded by itself.
  const positive = { kind: "cost", costSign: "positive" } as const;
  test.each<[string, BudgetRow, number]>([
    ["Äldreomsorg", { budget: 657686, outcome: 637598, ...positive }, 20088],
    ["Funktionshinder", { budget: 490225, outcome: 489982, ...positive }, 244],
    ["Myndighet", { budget: 48397, outcome: 47050, ...positive }, 1348],
    ["Summa", { budget: 1278849, outcome: 1252219, ...positive }, 26630],
  ])("agrees within one tkr where VB2021 prints net costs positive: %s", (_, row, printed) => {
    expect(Math.abs(budgetVariance(row).variance - printed)).toBeLessThanOrEqual(1);
  });

  test("a deficit is worse, and no variance is neither", () => {
    // Delårsrapport mars 2020: elderly care, budget 627.9, forecast 637.4 mnkr.
    const forecast = budgetVariance({ budget: 627.9, outcome: 637.4, ...positive }, { unit: "mnkr", digits: 1 });
    expect(forecast.favourable).toBe(false);
    expect(forecast.summary).toBe("Utfallet är 9,5\u00a0mnkr sämre än budget (1,5\u00a0procent av budgeten).");
    expect(budgetVariance({ budget: 51.9, outcome: 51.9, ...positive })).toMatchObject({
      variance: 0,
      favourable: null,
      summary: "Utfallet är lika med budget.",
    });
  });

  test("a budget of zero has no percent", () => {
    expect(budgetVariance({ budget: 0, outcome: 5, kind: "result" }).percent).toBeNull();
  });

  test("the sign of costs is never guessed", () => {
    const lacking = { budget: 5, outcome: 6, kind: "cost" } as unknown as BudgetRow;
    expect(() => budgetVariance(lacking)).toThrow(
      new TypeError('costSign must be "negative" or "positive", was undefined'),
    );
    expect(() => budgetVariance({ budget: 5, outcome: 6, ...negative })).toThrow(
      'costSign must be the sign of the costs, was "negative" with 5 and 6',
    );
    expect(() => budgetVariance({ budget: -5, outcome: -6, ...positive })).toThrow(RangeError);
    expect(budgetVariance({ budget: -5, outcome: 1, ...negative }).variance).toBe(6); // a cost that came back
  });

  test("says what is wrong", () => {
    expect(() => budgetVariance({ budget: 1, outcome: 1, kind: "profit" as "income" })).toThrow(
      'kind must be "income" or "cost" or "result", was "profit"',
    );
    expect(() => budgetVariance({ budget: Number.NaN, outcome: 1, kind: "income" })).toThrow(/budget must be a finite/);
  });
});

import { describe, expect, test } from "vitest";
import { describeNetCostDeviation } from "../../../src/metrics/costs/describe-net-cost-deviation.ts";

// Kolada, as published 2024-08-30, Huddinge LSS 2020: N28016 and N28026, kr per inhabitant; N28018 says 0.6198 percent.
const LSS_2020 = { netCost: 3998.949078, referenceCost: 3974.314003 };

describe("describeNetCostDeviation", () => {
  test("Huddinge LSS 2020: 0.62 percent, as published, is 24.6 kr per inhabitant", () => {
    const described = describeNetCostDeviation(LSS_2020);
    expect(described.percent).toBeCloseTo(0.6198, 3);
    expect(described.perInhabitant).toBeCloseTo(24.635075, 9);
    expect(described).toMatchObject({ mnkr: null, allowance: null });
    expect(described.assumes).toEqual(["Utan folkmängd går avvikelsen inte att räkna i mnkr."]);
  });
  test("mnkr is kr per inhabitant times the population: 24.635075 · 100 000 / 1 000 000 (a made-up population)", () => {
    const described = describeNetCostDeviation({ ...LSS_2020, population: 100000 });
    expect(described.mnkr).toBeCloseTo(2.4635075, 9);
    expect(described.summary).toBe(
      "Nettokostnaden avviker +0,6\u00a0procent från referenskostnaden (+25\u00a0kr per invånare; +2,5\u00a0mnkr).",
    );
  });
  test("the allowance for home health care is never applied unasked, stands beside the plain figure and is labelled", () => {
    const costs = { netCost: 92, referenceCost: 100 };
    expect(describeNetCostDeviation(costs).allowance).toBeNull();
    const { percent, allowance, assumes, summary } = describeNetCostDeviation({ ...costs, homeHealthCare: "excluded" });
    expect(percent).toBe(-8);
    // 100 · (92 − 0.95 · 100) / 100
    expect(allowance).toMatchObject({ percent: 5, adjustedPercent: -3 });
    expect(allowance?.label).toBe(
      "Justerat enligt tumregeln att en kommun utan hemsjukvård bör ligga 5 procent under referenskostnaden; tumregeln är en schablon och inte beräknad för kommunen.",
    );
    expect(assumes).toContain(allowance?.label);
    expect(summary).toBe(
      "Nettokostnaden avviker −8,0\u00a0procent från referenskostnaden (−8\u00a0kr per invånare; −3,0\u00a0procent mot riktmärket för kommuner utan hemsjukvård).",
    );
  });
  test("a municipality exactly at the rule of thumb has 0 left", () => {
    const at = describeNetCostDeviation({ netCost: 95, referenceCost: 100, homeHealthCare: "excluded" });
    expect(at.allowance?.adjustedPercent).toBe(0);
  });
  test("says what is wrong", () => {
    expect(() => describeNetCostDeviation({ ...LSS_2020, population: 0 })).toThrow(
      "population must be a whole number of 1 or more, was 0",
    );
    expect(() => describeNetCostDeviation({ ...LSS_2020, homeHealthCare: "included" as "excluded" })).toThrow(
      'homeHealthCare must be "excluded", was "included"',
    );
    expect(() => describeNetCostDeviation({ netCost: 1, referenceCost: 0 })).toThrow(
      /referenceCost must be a number above 0/,
    );
  });
});

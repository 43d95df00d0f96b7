import { describe, expect, test } from "vitest";
import { parseDefinitions } from "../../../src/compare/indicators/indicator-definition.ts";

const food = {
  ...{ id: "mat", title: "Mat", objective: "Miljö", kpi: "U07514", source: "Kolada" },
  ...{ unit: "%", digits: 0, good: "high" },
};
const parse = (...changed: object[]) =>
  parseDefinitions(JSON.stringify(changed.map((change) => ({ ...food, ...change }))));

describe("parseDefinitions", () => {
  test("hands back what a file says", () => {
    const given = { ...food, stageTarget: { "2021": 40 }, goal2030: "behålla", breaks: [{ after: 2018, label: "ny" }] };
    expect(parse(given)).toEqual([given]);
  });

  test.each([
    [{ good: "up" }, 'definitions: indicator mat: good must be "low" or "high", was "up"'],
    [{ good: undefined }, 'definitions: indicator mat: good must be "low" or "high", was missing'],
    [{ digits: 1.5 }, "definitions: indicator mat: digits must be of the type whole number, was 1.5"],
    [{ kpi: "X1" }, 'definitions: indicator mat: kpi must be a key figure such as U23471, was "X1"'],
    [{ kpi: undefined }, "definitions: indicator mat: kpi must be given, or from, and not both, was missing"],
    [
      { source: "Agresso" },
      'definitions: indicator mat: source must be "Kolada" when kpi is given, and another system when it is not, was "Agresso"',
    ],
    [
      { stageTarget: { x: 1 } },
      /^definitions: indicator mat: stageTarget\.x has a name that must be a year such as 2021/,
    ],
    [{ goood: "high" }, "definitions: indicator mat: must have no field goood"],
    [{ id: "" }, 'definitions: indicator no. 1: id must not be empty, was ""'],
  ])("%j: the error names the indicator and the field in one line", (change, message) => {
    expect(() => parse(change)).toThrow(message);
    expect(() => parse(change)).toThrow(/^.+$/);
  });

  test.each([
    ["{", /^definitions: must be JSON, was not: /],
    ["{}", /^definitions: must be of the type array$/],
    ["[]", /^definitions: must hold at least one indicator$/],
    ["[1]", /^definitions: indicator no\. 1: must be of the type object$/],
  ])("%s is no list of definitions", (json, message) => {
    expect(() => parseDefinitions(json)).toThrow(message);
  });

  test("two indicators cannot have one id", () => {
    expect(() => parse({}, {})).toThrow("definitions: indicator mat: id must be unique, was given twice");
  });
});

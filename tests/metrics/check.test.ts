import { describe, expect, test } from "vitest";
import {
  checkArray,
  checkBoolean,
  checkChoice,
  checkMap,
  checkNumber,
  checkObject,
  checkText,
} from "../../src/metrics/check.ts";
import { finiteResult } from "../../src/metrics/finite-result.ts";
import { inShort } from "../../src/metrics/in-short.ts";

describe("inShort writes anything, and never fails", () => {
  test.each<[string, unknown, string]>([
    ["an object without a prototype", Object.assign(Object.create(null), { a: 1 }), "{a: 1}"],
    ["a symbol", Symbol("s"), "Symbol(s)"],
    ["a bigint", 5n, "5n"],
    ["a function", () => 1, "a function"],
    ["a Map", new Map([["a", 1]]), "a Map"],
    ["a Promise", Promise.resolve(1), "a Promise"],
    ["a hole in an array", Array(2), "[undefined, undefined]"],
    ["depth", { a: { b: { c: { d: 1 } } } }, "{a: {b: {…}}}"],
    [
      "a getter that throws",
      {
        get a() {
          throw new Error("no");
        },
      },
      "an object that cannot be read",
    ],
    ["what would run its own toString", { toString: () => "5" }, "{toString: a function}"],
    ["text with quotes and lines", 'a "b"\nc', '"a \\"b\\"\\nc"'],
    ["long text, cut", "x".repeat(1000), `"${"x".repeat(59)}…`],
  ])("%s", (_, value, text) => expect(inShort(value)).toBe(text));
  test("an object that holds itself", () => {
    const self: Record<string, unknown> = {};
    self["self"] = self;
    expect(inShort(self)).toBe("{self: {self: {…}}}");
  });
});

describe("checks", () => {
  test("an object is one with names and values, of any prototype", () => {
    for (const value of [{}, Object.create(null), Object.create({})]) expect(checkObject("options", value)).toBe(value);
    for (const value of [null, undefined, [], new Map(), 5, "text", () => 1, Promise.resolve({})]) {
      expect(() => checkObject("options", value, ["a", "b"])).toThrow(/^options must be an object with a, b, was /);
    }
  });
  test("an unknown name is named, with those that are allowed", () => {
    expect(() => checkObject("options", { a: 1, c: 2 }, ["a", "b"])).toThrow(
      new TypeError("options must have no other names than a, b, was given c"),
    );
  });
  test("an array, a Map, true or false, text", () => {
    expect(() => checkArray("values", new Map())).toThrow(new TypeError("values must be an array, was a Map"));
    expect(() => checkMap("series", { a: 1 })).toThrow(new TypeError("series must be a Map, was {a: 1}"));
    expect(() => checkBoolean("sum", "false")).toThrow(new TypeError('sum must be true or false, was "false"'));
    expect(() => checkText("unit", 5)).toThrow(new TypeError("unit must be text, was 5"));
  });
  test("a number or a choice that cannot be written as text is still told", () => {
    expect(() => checkNumber("n", Object.create(null), "count")).toThrow(
      "n must be a whole number of 0 or more, was {}",
    );
    expect(() => checkChoice("good", Symbol("low"), ["low"])).toThrow('good must be "low", was Symbol(low)');
  });
});

test("finiteResult finds a number that is not finite, however deep, and names it", () => {
  const result = { a: [{ b: new Map([["c", Number.NaN]]) }] };
  expect(() => finiteResult("points", result)).toThrow(
    new RangeError("points must be of a size that can be computed with: the c was NaN, not a finite number"),
  );
});

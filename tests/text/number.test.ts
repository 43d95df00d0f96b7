import { describe, expect, test } from "vitest";
import { formatNumber, MINUS, NBSP } from "../../src/text/number.ts";

describe("formatNumber", () => {
  test("decimal comma, no-break spaces in thousands and before the unit, minus sign U+2212", () => {
    expect(formatNumber(-1234567.891, { digits: 2, unit: "kr" })).toBe(`${MINUS}1${NBSP}234${NBSP}567,89${NBSP}kr`);
  });
  test("rounds half away from zero on the decimal that a reader sees", () => {
    expect(formatNumber(1.005, { digits: 2 })).toBe("1,01");
    expect(formatNumber(-2.5)).toBe(`${MINUS}3`);
    expect(formatNumber(0.045, { digits: 2 })).toBe("0,05");
  });
  test("what rounds to zero has no sign", () => {
    expect(formatNumber(-0.04, { digits: 1, sign: true })).toBe("0,0");
    expect(formatNumber(-0)).toBe("0");
  });
  test("writes very large and very small numbers out", () => {
    expect(formatNumber(1e21)).toBe(`1${`${NBSP}000`.repeat(7)}`);
    expect(formatNumber(1e-9, { digits: 2 })).toBe("0,00");
    expect(formatNumber(123456789012.345, { digits: 3 })).toBe(`123${NBSP}456${NBSP}789${NBSP}012,345`);
  });
  test("a missing value is not a number", () => {
    expect(() => formatNumber(Number.NaN)).toThrow("value must be a finite number, was NaN");
    expect(() => formatNumber(1, { digits: 1.5 })).toThrow(/digits must be a whole number/);
  });
});

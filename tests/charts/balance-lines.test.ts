import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceLines } from "../../src/charts/balance-lines.ts";
import { textWidth } from "../../src/charts/text-width.ts";
import { wrapWhole } from "../../src/charts/wrap-whole.ts";

const font = { size: 17, bold: true };
const title = "Huddinge är på plats 18 i länet, men kan höra hemma mellan plats 8 och 26";
const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => textWidth(line, font)));

describe("balanceLines", () => {
  it("leaves no single word on the last line of a title", () => {
    const room = { ...font, width: textWidth(title, font) - 1 };
    expect(wrapWhole(title, room)[1]).toBe("26");
    expect(balanceLines(title, room)).toEqual([
      "Huddinge är på plats 18 i länet, men",
      "kan höra hemma mellan plats 8 och 26",
    ]);
  });

  it("leaves a text of one line as it is", () => {
    expect(balanceLines(title, { ...font, width: 2000 })).toEqual([title]);
  });

  it("has as many lines as wrapWhole, no wider, and the same words in the same order", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 20, max: 400 }), (text, width) => {
        const [greedy, balanced] = [wrapWhole(text, { ...font, width }), balanceLines(text, { ...font, width })];
        expect(balanced).toHaveLength(greedy.length);
        expect(widest(balanced)).toBeLessThanOrEqual(widest(greedy));
        expect(balanced.join(" ")).toBe(greedy.join(" "));
      }),
    );
  });
});

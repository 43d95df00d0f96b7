import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../src/charts/text-width.ts";
import { wrapWhole } from "../../src/charts/wrap-whole.ts";

const bare = (text: string): string => text.replace(/[ \t\r\n]+/g, "");

describe("wrapWhole", () => {
  it("leaves out no letter, whatever the text and the width", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        expect(bare(wrapWhole(text, { width, size: 12 }).join(""))).toBe(bare(text));
      }),
    );
  });

  it("makes no line wider than the width, unless a single letter is", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        for (const line of wrapWhole(text, { width, size: 12 })) {
          expect(textWidth(line, { size: 12 })).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it("keeps together what a no-break space holds together", () => {
    expect(wrapWhole("ned 16\u00a0%", { width: 40, size: 12 })).toEqual(["ned", "16\u00a0%"]);
  });
});

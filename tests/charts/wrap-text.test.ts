import fc from "fast-check";
import { expect, it } from "vitest";
import { textWidth } from "../../src/charts/text-width.ts";
import { cutText, wrapText } from "../../src/charts/wrap-text.ts";

it("breaks between words and keeps them all when there is room", () => {
  expect(wrapText("Enligt den nya referenskostnaden", { width: 120 })).toEqual(["Enligt den nya", "referenskostnaden"]);
});

it("cuts with an ellipsis what does not fit in the last line", () => {
  expect(wrapText("Enligt den nya kostnadsutjämningen", { width: 60, lines: 2 }).at(-1)).toMatch(/…$/);
});

it("no line is wider than asked, whatever the text", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 40, max: 200 }), (text, width) => {
      for (const line of wrapText(text, { width })) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});

it("leaves a text that fits as it is", () => {
  expect(cutText("Nacka", { width: 100 })).toBe("Nacka");
});

import { expect, it } from "vitest";
import { textWidth } from "../../src/charts/text-width.ts";

it("adds up the widths of Helvetica: four digits of 556 thousandths at 10 pixels", () => {
  expect(textWidth("2018", { size: 10 })).toBeCloseTo(22.24, 10);
});

it("takes letters with marks as wide as those without, composed or not", () => {
  expect(textWidth("Åäö")).toBe(textWidth("Aao"));
  expect(textWidth("Åäö".normalize("NFD"))).toBe(textWidth("Aao"));
});

it("takes letters that it does not know as a full em, so that nothing is cut", () => {
  expect(textWidth("漢", { size: 13 })).toBe(13);
});

import { describe, expect, it } from "vitest";
import { theme } from "../../src/charts/theme.ts";

/** Contrast ratio by WCAG 2.2: (L1 + 0.05) / (L2 + 0.05) of the relative luminances. */
function contrast(one: string, two: string): number {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [luminance(one), luminance(two)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe("the theme", () => {
  it("black on white has the contrast 21 that WCAG states", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
  });

  for (const [name, colour] of Object.entries(theme)) {
    if (["background", "grid", "bar", "axis"].includes(name)) continue;
    it(`${name} can be read as text on the background, light and dark (WCAG AA: 4.5)`, () => {
      expect(contrast(colour.light, theme.background.light)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour.dark, theme.background.dark)).toBeGreaterThanOrEqual(4.5);
    });
  }

  it("no two colours share a light value, by which CSS tells them apart", () => {
    const values = Object.values(theme).map(({ light }) => light);
    expect(new Set(values).size).toBe(values.length);
  });
});

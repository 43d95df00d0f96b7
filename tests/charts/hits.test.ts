import { describe, expect, it } from "vitest";
import { HITS, withoutHits } from "../../src/charts/interactive/hits.ts";
import type { LayeredSpec } from "../../src/charts/layer.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { hitCases } from "./hit-cases.ts";

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly tip: string;
}

function hitsOf({ layer }: LayeredSpec): readonly Drawn[] {
  const data = layer.find(({ name }) => name === HITS)?.data;
  return data && "values" in data ? (data.values as readonly Drawn[]) : [];
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe.each(hitCases)("what can be pointed at in $kind", ({ chart, tips }) => {
  it("tells the same in the wide and the narrow drawing, in Swedish", () => {
    for (const spec of [chart.spec, chart.narrowSpec]) {
      expect(hitsOf(spec).map(({ tip }) => plain(tip))).toEqual(tips);
    }
  });

  it("lies inside the drawing", () => {
    for (const spec of [chart.spec, chart.narrowSpec]) {
      const { width, height, padding } = spec;
      for (const { x, y, x2, y2 } of hitsOf(spec)) {
        expect(Math.min(x + padding.left, y + padding.top)).toBeGreaterThanOrEqual(0);
        expect(x2).toBeLessThanOrEqual(width + padding.right);
        expect(y2).toBeLessThanOrEqual(height + padding.bottom);
      }
    }
  });

  it("is in no still drawing", async () => {
    expect(await renderSvg(chart.spec)).toBe(await renderSvg(withoutHits(chart.spec)));
    expect(await renderSvg(chart.spec)).not.toContain(HITS);
  });
});

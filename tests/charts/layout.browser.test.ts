import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartCss } from "../../src/charts/chart-css.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { textWidth } from "../../src/charts/text-width.ts";
import { findBrowser, NO_BROWSER, openBrowser } from "../support/browser.ts";
import { samples, trend } from "./sample-charts.ts";

const path = findBrowser();

/** Runs in the browser: the texts that overlap another, cover a point or stick out of the drawing, by half a pixel or more. */
const faults = `(() => {
  const svg = document.querySelector("svg");
  const frame = svg.getBoundingClientRect();
  const boxes = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
  const out = boxes
    .filter(([, box]) => box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5)
    .map(([text]) => "outside: " + text);
  const over = boxes.flatMap(([a, one], index) =>
    boxes.slice(index + 1)
      .filter(([, two]) => Math.min(one.right, two.right) - Math.max(one.left, two.left) > 0.5 && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1.5)
      .map(([b]) => "overlap: " + a + " / " + b));
  const dots = [...svg.querySelectorAll("path")].filter((path) => /A/.test(path.getAttribute("d"))).map((path) => path.getBoundingClientRect());
  const covered = boxes
    .filter(([, box]) => dots.some((dot) => Math.min(box.right, dot.right) - Math.max(box.left, dot.left) > 0.5 && Math.min(box.bottom, dot.bottom) - Math.max(box.top, dot.top) > 1.5))
    .map(([text]) => "on a point: " + text);
  return { texts: boxes.length, faults: [...out, ...over, ...covered] };
})()`;

describe.skipIf(path === undefined)(`charts in a browser (skipped when ${NO_BROWSER})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(path ?? "");
  });
  afterAll(() => browser.close());

  const inPage = async <T>(body: string, expression: string): Promise<T> => {
    const page = await browser.newPage({ viewport: { width: 800, height: 1000 } });
    try {
      await page.setContent(`<!doctype html><html lang="sv"><style>${chartCss}</style><body>${body}</body></html>`);
      return await page.evaluate<T>(expression);
    } finally {
      await page.close();
    }
  };

  for (const [name, make] of Object.entries(samples)) {
    for (const size of ["spec", "narrowSpec"] as const) {
      it(`${name}: no text overlaps another, covers a point or is cut (${size === "spec" ? "wide" : "narrow"})`, async () => {
        const chart = make();
        const width = Number(/max-width:(\d+)px/.exec(await renderSvg(chart[size]))?.[1]);
        const svg = `<figure class="chart" style="width:${width}px">${await renderSvg(chart[size])}</figure>`;
        const found = await inPage<{ texts: number; faults: string[] }>(svg, faults);
        expect(found.faults).toEqual([]);
        expect(found.texts).toBeGreaterThan(5);
      });
    }
  }

  it("textWidth is within 4 percent of what the browser measures in Liberation Sans", async () => {
    const texts = ["Upplands Väsby", "Österåker", "−16,3 %", "1 031 110", "ny kostnadsutjämning", "Brukare (18–19)"];
    const spans = texts.map((text) => `<span style="font:13px 'Liberation Sans'">${text}</span><br>`).join("");
    const measured = await inPage<number[]>(
      spans,
      `[...document.querySelectorAll("span")].map((span) => span.getBoundingClientRect().width)`,
    );
    for (const [index, text] of texts.entries()) {
      expect(textWidth(text) / (measured[index] ?? 0), text).toBeGreaterThan(0.96);
      expect(textWidth(text) / (measured[index] ?? 0), text).toBeLessThan(1.04);
    }
  });

  it("colours follow the variables of the page in dark mode", async () => {
    const svg = `<figure class="chart" style="--chart-focus:rgb(1, 2, 3)">${await renderSvg(trend().spec)}</figure>`;
    const stroke = await inPage<string>(svg, `getComputedStyle(document.querySelector('[stroke="#0b4a82"]')).stroke`);
    expect(stroke).toBe("rgb(1, 2, 3)");
  });
});

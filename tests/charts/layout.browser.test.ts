import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartCss } from "../../src/charts/chart-css.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { textWidth } from "../../src/charts/text-width.ts";
import { findBrowser, NO_BROWSER, openBrowser } from "../support/browser.ts";
import { samples, trend } from "./sample-charts.ts";
import { TEXT_FAULTS, type TextFaults } from "./text-faults.ts";

const path = findBrowser();

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
        const found = await inPage<TextFaults>(svg, TEXT_FAULTS);
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

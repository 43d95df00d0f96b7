import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartSvgWithWords } from "../../src/charts/figure-svg.ts";
import { findBrowser, NO_BROWSER, openBrowser } from "../support/browser.ts";
import { samples } from "./sample-charts.ts";
import { TEXT_FAULTS, type TextFaults } from "./text-faults.ts";

const path = findBrowser();
const LONG =
  "Kostnaden för äldreomsorgen har sjunkit mer än i de sju jämförbara kommunerna, men nöjdheten har inte följt med: " +
  "illvilliga Lilla Edets illiterata millimeterlillfingrar ".repeat(3) +
  "Kommunalförbundsgemensamhetsäldreomsorgsavtalsuppföljningsmodellutvecklingsarbetsgruppsordförandeskapet";
const words = { short: {}, long: { title: LONG, subtitle: LONG, source: LONG } };

describe.skipIf(path === undefined)(`charts with their words in the drawing (skipped when ${NO_BROWSER})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(path ?? "");
  });
  afterAll(() => browser.close());

  for (const [name, make] of Object.entries(samples)) {
    it.each(["short", "long"] as const)(`${name}: nothing overlaps or is cut (%s title)`, async (length) => {
      const chart = { ...make(), ...words[length] };
      const page = await browser.newPage({ viewport: { width: 800, height: 1000 } });
      try {
        await page.setContent(`<!doctype html><html lang="sv"><body>${await chartSvgWithWords(chart)}</body></html>`);
        expect((await page.evaluate<TextFaults>(TEXT_FAULTS)).faults).toEqual([]);
      } finally {
        await page.close();
      }
    });
  }
});

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser, NO_BROWSER, openBrowser } from "../support/browser.ts";
import { markStops, tabThrough } from "./keyboard.ts";
import { axeViolations, chartFaults, structureFaults, unfold } from "./page-faults.ts";
import { letters, NO_PDF_READER, pdfPages, pdfText, READS_PDF } from "./pdf.ts";
import { notebooks, pageFolder, shippedPage } from "./shipped-pages.ts";

const executable = findBrowser();
// The part of an A4 page inside margins of 2 cm, at 96 pixels to the inch.
const PAPER = { width: 642, height: 971 };
const looks = (["light", "dark"] as const).flatMap((colorScheme) =>
  [1440, 390].map((width) => ({ colorScheme, width })),
);

describe.skipIf(executable === undefined)(`pages (SKIPPED when ${NO_BROWSER})`, () => {
  let browser: Browser;
  const folder = pageFolder();
  beforeAll(async () => {
    browser = await openBrowser(executable ?? "");
  });
  afterAll(async () => {
    folder.remove();
    await browser.close();
  });

  /** Only these tests let scripts into the page: axe-core is one. */
  const opened = async (url: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({ bypassCSP: true, ...options });
    try {
      const page = await context.newPage();
      await page.goto(url);
      await look(page);
    } finally {
      await context.close();
    }
  };

  describe.each(notebooks)("%s", (name, file) => {
    let url: string;
    beforeAll(async () => {
      url = folder.write(name, await shippedPage(file));
    }, 600_000);

    it.each(looks)(
      "breaks no rule of WCAG 2.1 AA that axe-core checks, folded or unfolded ($colorScheme, $width px)",
      async ({ colorScheme, width }) => {
        await opened(url, { colorScheme, viewport: { width, height: 900 } }, async (page) => {
          expect(await axeViolations(page)).toEqual([]);
          await unfold(page);
          expect(await axeViolations(page)).toEqual([]);
          expect(await structureFaults(page)).toEqual([]);
        });
      },
    );

    it.each([1440, 390])("every chart says its finding in words and has a table of its data (%i px)", async (width) => {
      await opened(url, { viewport: { width, height: 900 } }, async (page) => {
        const { charts, faults } = await chartFaults(page);
        expect(faults).toEqual([]);
        if (name === "effektivitet-aldreomsorg.ts") expect(charts).toBeGreaterThan(0);
      });
    });

    it("every link, fold and table is reached with Tab, in the order of the page, and is seen when it is", async () => {
      await opened(url, { viewport: { width: 390, height: 900 } }, async (page) => {
        await unfold(page);
        const count = await markStops(page);
        const expected = Array.from({ length: count }, (_, at) => ({ at, seen: true }));
        expect(await tabThrough(page, count)).toEqual(expected);
      });
    });

    it("is not cut on paper: everything fits the width, every chart one page", async () => {
      await opened(url, { viewport: PAPER }, async (page) => {
        await page.emulateMedia({ media: "print" });
        const widest = await page.evaluate<number>("document.documentElement.scrollWidth");
        expect(widest).toBeLessThanOrEqual(PAPER.width);
        const cut = await page.evaluate<string[]>(`[...document.querySelectorAll("figure, .scroll, svg, pre")]
          .filter((element) => element.getBoundingClientRect().right > ${PAPER.width} + 1 || element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
          .map((element) => element.outerHTML.slice(0, 100))`);
        expect(cut).toEqual([]);
        const tall = await page.evaluate<number[]>(`[...document.querySelectorAll("figure.chart")]
          .map((figure) => figure.getBoundingClientRect().height).filter((height) => height > ${PAPER.height})`);
        expect(tall).toEqual([]);
      });
    });

    it("is printed on pages, not on an empty sheet", async () => {
      await opened(url, { viewport: PAPER }, async (page) => {
        expect(pdfPages(await page.pdf({ format: "A4" }))).toBeGreaterThan(0);
      });
    });

    it.skipIf(!READS_PDF)(
      `has its headings, its charts' findings and what verdicts rest on on paper (SKIPPED when ${NO_PDF_READER})`,
      async () => {
        await opened(url, { viewport: PAPER }, async (page) => {
          const said = await page.evaluate<string[]>(
            `[...document.querySelectorAll("h1, h2, figure.chart .chart-title, .evidence strong")].map((element) => element.textContent)`,
          );
          expect(said.length).toBeGreaterThan(1);
          const printed = letters(pdfText(await page.pdf({ format: "A4" })));
          expect(said.filter((text) => !printed.includes(letters(text)))).toEqual([]);
        });
      },
    );

    it("a page with contents lets the keyboard jump over them", async () => {
      await opened(url, { viewport: { width: 1440, height: 900 } }, async (page) => {
        const listed = await page.locator("nav li").count();
        await page.keyboard.press("Tab");
        const skip = page.locator(".skip-link");
        expect(await skip.count()).toBe(listed > 0 ? 1 : 0);
        if (listed === 0) return;
        const box = await skip.boundingBox();
        expect(await page.evaluate<string>("document.activeElement.className")).toBe("skip-link");
        expect([box?.x ?? -1, box?.y ?? -1, box?.width ?? 0, box?.height ?? 0].every((side) => side > 5)).toBe(true);
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        const passed = `!!(document.querySelector("nav").compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)`;
        expect(await page.evaluate<boolean>(passed)).toBe(true);
      });
    });
  });
});

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { costQualityChart } from "../../src/charts/cost-quality-chart.ts";
import { type LiveCharts, liveCharts } from "../../src/charts/interactive/live-charts.ts";
import { liveCss } from "../../src/charts/interactive/live-css.ts";
import { rankedBars } from "../../src/charts/ranked-bars.ts";
import { trendChart } from "../../src/charts/trend-chart.ts";
import { parseNotebook } from "../../src/notebook/parse-notebook.ts";
import { renderHtml } from "../../src/notebook/render-html.ts";
import { DISPLAY } from "../../src/text/mime.ts";
import { hitCases } from "../charts/hit-cases.ts";
import { findBrowser, NO_BROWSER, openBrowser } from "../support/browser.ts";
import { axeViolations, structureFaults } from "./page-faults.ts";
import { pageFolder } from "./shipped-pages.ts";

const executable = findBrowser();
const HOSTILE = [
  "</script><script>document.title = 'changed'</script>",
  `"><img src="https://example.org/a.png" onerror="document.title='changed'">`,
  "<!-- <script> \u2028 datum.constructor",
].join(" ");

const LIVE = liveCharts();

/** Synthetic values. */
async function pageOf(name: string, live?: LiveCharts): Promise<string> {
  const words = { title: `Kostnaden ${name}`, subtitle: name, source: name, focus: "a" };
  const row = { municipality: "a", name };
  const charts = [
    trendChart({
      ...words,
      series: [2021, 2022].map((period) => ({ ...row, period, value: -1234.56 * (period - 2020) })),
      ...{ unit: "kr", digits: 1 },
    }),
    rankedBars({
      ...words,
      rows: [
        { ...row, value: 12, rank: 1 },
        { municipality: "b", name: "B", value: null, rank: null, missing: "sekretess" },
      ],
      ...{ unit: "%", good: "high" },
    }),
    costQualityChart({
      ...words,
      rows: [{ ...row, cost: 1000, quality: 98, lower: 91, upper: 99.5 }],
      peers: [],
      cost: { title: "Kostnad", unit: "kr", good: "low" },
      quality: { title: "Nöjda", unit: "%", good: "high", digits: 1 },
      quadrants: { cost: 900, quality: 90, label: "medianen" },
    }),
  ];
  return pageWith(charts, live);
}

async function pageWith(charts: readonly Chart[], live?: LiveCharts): Promise<string> {
  const bundles = await Promise.all(charts.map((chart) => chart[DISPLAY]()));
  const notebook = parseNotebook("// %% [markdown]\n// # Rubrik\n// %%\n1;");
  const outputs = bundles.map((data) => ({ type: "display", data }) as const);
  const cells = [{ index: 1, status: "done", outputs, reads: [] }] as const;
  return renderHtml(
    notebook,
    { file: "x.ts", notebook, ok: true, cells, runs: [], reads: [], parameters: {} },
    { live },
  );
}

describe.skipIf(executable === undefined)(`interactive pages (SKIPPED when ${NO_BROWSER})`, () => {
  let browser: Browser;
  const folder = pageFolder();
  beforeAll(async () => {
    browser = await openBrowser(executable ?? "");
  });
  afterAll(async () => {
    folder.remove();
    await browser.close();
  });

  /** Open a page under its own policy, wait until its charts are live, and see that nothing went wrong all the while. */
  const opened = async (
    shown: string | readonly Chart[],
    look: (page: Page) => Promise<void>,
    options: object = {},
  ) => {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("console", (message) => faults.push(`console: ${message.text()}`));
      page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
      await page.addInitScript(
        `window.violations = []; addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => violations.push(violatedDirective + " " + blockedURI));`,
      );
      const content = typeof shown === "string" ? await pageOf(shown, LIVE) : await pageWith(shown, LIVE);
      const url = folder.write("page", content);
      page.on("request", (request) => {
        if (request.url() !== url && request.url() !== "data:,") faults.push(`request: ${request.url()}`);
      });
      await page.goto(url);
      const drawings = 2 * (typeof shown === "string" ? 3 : shown.length);
      await page.waitForFunction(`document.querySelectorAll('.is-live').length === ${drawings}`);
      await look(page);
      expect(await page.evaluate("window.violations")).toEqual([]);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  };
  const tips = (page: Page) => page.locator(".chart-tip").allTextContents();
  const hits = (page: Page, figure: number) =>
    page.locator("figure.chart").nth(figure).locator(".chart-wide .hits_marks path");

  it("tell the value in Swedish when a mark is pointed at, and outline the mark", async () => {
    await opened("Huddinge", async (page) => {
      await hits(page, 0).nth(1).hover();
      expect(await tips(page)).toEqual(["Huddinge, 2022\n\u22122\u00a0469,1\u00a0kr", "", ""]);
      await page.waitForFunction("document.querySelectorAll('.hits_marks path[stroke=\"#1a1a1a\"]').length === 1");
      await hits(page, 1).nth(1).hover();
      expect(await tips(page)).toEqual(["", "B\nvärde saknas: sekretess", ""]);
      await hits(page, 2).first().hover();
      expect((await tips(page))[2]).toBe(
        "Huddinge\nKostnad: 1\u00a0000\u00a0kr\nNöjda: 98,0\u00a0%\nOsäkerhetsintervall: 91,0–99,5\u00a0%",
      );
    });
  });

  it.each(hitCases)("tell what they show of $kind, to pointer and keyboard alike", async ({ chart, tips: wanted }) => {
    const told = async (page: Page) => (await tips(page)).join("").replaceAll("\u00a0", " ");
    await opened([chart], async (page) => {
      expect(await hits(page, 0).count()).toBe(wanted.length);
      for (const [index, tip] of wanted.entries()) {
        await hits(page, 0).nth(index).hover();
        expect(await told(page)).toBe(tip);
      }
      await page.locator(".chart-live:visible").focus();
      await page.keyboard.press("Escape");
      for (const tip of wanted) {
        await page.keyboard.press("ArrowDown");
        expect(await told(page)).toBe(tip);
      }
    });
  });

  it("tell the same to the keyboard, all the way round, and are silent after Escape and on leaving", async () => {
    await opened("Huddinge", async (page) => {
      await page.locator(".chart-live:visible").first().focus();
      const told: string[] = [];
      for (const key of ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowLeft", "Escape", "ArrowUp", "Tab"]) {
        await page.keyboard.press(key);
        told.push((await tips(page))[0]?.split("\n")[0] ?? "");
      }
      const [first, last] = ["Huddinge, 2021", "Huddinge, 2022"];
      expect(told).toEqual([first, last, first, last, "", last, ""]);
    });
  });

  it("let the pointer go on to the tip, and keep the tip inside the window", async () => {
    const look = async (page: Page) => {
      await page.locator(".chart-live:visible").nth(2).focus();
      await page.keyboard.press("ArrowRight");
      const box = await page.locator(".chart-tip").nth(2).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
      await page.locator(".chart-tip").nth(2).hover();
      expect((await tips(page))[2]).not.toBe("");
    };
    await opened("Huddinge", look, { viewport: { width: 390, height: 800 } });
  });

  it("keep hostile text as text: nothing runs, is fetched, or even tries to", async () => {
    await opened(HOSTILE, async (page) => {
      await hits(page, 0).first().hover();
      expect((await tips(page))[0]).toContain(HOSTILE);
      expect(await page.title()).toBe("Rubrik");
      const intruders = "img, iframe, [onerror], script:not(.chart-data):not(:last-of-type)";
      expect(await page.locator(intruders).count()).toBe(0);
      expect(await page.locator("script").count()).toBe(4);
    });
  });

  it.each(
    (["light", "dark"] as const).flatMap((colorScheme) => [1440, 768, 390].map((width) => ({ colorScheme, width }))),
  )("break no rule of WCAG 2.1 AA that axe-core checks ($colorScheme, $width px)", async ({ colorScheme, width }) => {
    const look = async (page: Page) => {
      await page.locator(".chart-live:visible").first().focus();
      await page.keyboard.press("ArrowRight");
      expect(await axeViolations(page)).toEqual([]);
      expect(await structureFaults(page)).toEqual([]);
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    };
    await opened("Huddinge", look, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
  });

  it("follow the colours of dark mode, and have nothing white in it", async () => {
    const look = async (page: Page) => {
      const dark = "rgb(21, 24, 27)";
      const painted = `[...document.querySelectorAll(".chart-live, .chart-live svg, .chart-live path, .chart-live text")]
        .flatMap((element) => { const { backgroundColor, fill } = getComputedStyle(element); return [backgroundColor, fill]; })`;
      expect(await page.evaluate<string[]>(painted)).not.toContain("rgb(255, 255, 255)");
      await page.locator(".chart-live:visible").first().focus();
      await page.keyboard.press("ArrowRight");
      expect(await page.locator(".chart-tip").first().isVisible()).toBe(true);
      expect(await page.evaluate("getComputedStyle(document.querySelector('.chart-tip')).backgroundColor")).toBe(dark);
    };
    await opened("Huddinge", look, { colorScheme: "dark" });
  });

  it("move nothing for those who want less motion", async () => {
    for (const reducedMotion of ["reduce", "no-preference"] as const) {
      const look = async (page: Page) => {
        const duration = await page.evaluate(
          "getComputedStyle(document.querySelector('.chart-live path')).transitionDuration",
        );
        expect(duration === "0s").toBe(reducedMotion === "reduce");
      };
      await opened("Huddinge", look, { reducedMotion });
    }
  });

  it("print the still drawing, and show it when scripts are off", async () => {
    const still = ".chart-wide > svg:visible";
    await opened("Huddinge", async (page) => {
      expect(await page.locator(still).count()).toBe(0);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(still).count()).toBe(3);
      expect(await page.locator(".chart-live:visible").count()).toBe(0);
    });
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(folder.write("off", await pageOf("Huddinge", LIVE)));
    expect(await page.locator(still).count()).toBe(3);
    await context.close();
  });
});

describe("the bytes of a page", () => {
  it("are the same twice when it is interactive, and its policy lets in no script but its own", async () => {
    const page = await pageOf("Huddinge", LIVE);
    expect(await pageOf("Huddinge", liveCharts())).toBe(page);
    expect(page).toMatch(/default-src 'none';[^"]*; script-src 'sha256-[A-Za-z0-9+/]{43}='"/);
    expect(page).not.toContain("unsafe-eval");
  });

  it("are, when it is not, those of the interactive page less script, data, style and policy", async () => {
    const still = (await pageOf("Huddinge", LIVE))
      .replace(`<script>${LIVE.script}</script>\n`, "")
      .replace(/\n<script type="application\/json"[^>]*>[^<]*<\/script>/g, "")
      .replace(liveCss, "")
      .replace(`; script-src ${LIVE.source}`, "");
    expect(await pageOf("Huddinge")).toBe(still);
    expect(still).not.toContain("<script");
  });
});

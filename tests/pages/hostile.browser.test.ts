import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agreementChart } from "../../src/charts/agreement-chart.ts";
import { costQualityChart } from "../../src/charts/cost-quality-chart.ts";
import { funnelPlot } from "../../src/charts/funnel-plot.ts";
import { rankIntervalChart } from "../../src/charts/rank-interval-chart.ts";
import { rankedBars } from "../../src/charts/ranked-bars.ts";
import { serviceMixChart } from "../../src/charts/service-mix-chart.ts";
import { smallMultiples } from "../../src/charts/small-multiples.ts";
import { trendChart } from "../../src/charts/trend-chart.ts";
import { claimsTable } from "../../src/compare/claims/claims-table.ts";
import { showingItself } from "../../src/compare/claims/show-claim.ts";
import { gridView } from "../../src/compare/indicators/table-view.ts";
import { serviceMix } from "../../src/metrics/costs/service-mix.ts";
import { parseNotebook } from "../../src/notebook/parse-notebook.ts";
import { renderHtml } from "../../src/notebook/render-html.ts";
import { showList } from "../../src/notebook/show-list.ts";
import { showTable } from "../../src/notebook/show-table.ts";
import { showValue } from "../../src/notebook/show-value.ts";
import { DISPLAY, type Displayable, type MimeBundle } from "../../src/text/mime.ts";
import { summarised } from "../../src/text/summary.ts";
import { findBrowser, NO_BROWSER, openBrowser } from "../support/browser.ts";
import { pageFolder } from "./shipped-pages.ts";

const executable = findBrowser();
const HOSTILE = [
  "<script>document.title = 'changed'</script>",
  `"><img src="https://example.org/a.png" onerror="document.title='changed'">`,
  `' onmouseover='document.title="changed"`,
  "</style></title></svg><script>document.title = 'changed'</script>",
  "--></details><iframe src=https://example.org/></iframe>",
].join(" ");
// Markdown may have links, but none that runs a script and no picture that is fetched.
const MARKDOWN = `${HOSTILE}\n\n[a](javascript:document.title='changed') [b](data:text/html,<script>1</script>) [c](vbscript:x)\n\n![p](https://example.org/p.png) ![s](data:image/svg+xml,<svg/onload=alert(1)>) <javascript:alert(1)>`;
const words = { title: HOSTILE, subtitle: HOSTILE, alt: HOSTILE, source: HOSTILE };
const rows = ["0126", "0182"].map((municipality, at) => ({ municipality, name: `${at} ${HOSTILE}` }));

const finding = {
  verdict: "stämmer",
  reason: HOSTILE,
  computation: HOSTILE,
  note: HOSTILE,
  revised: false,
  figures: [{ label: HOSTILE, value: 1, unit: HOSTILE, source: HOSTILE }],
} as const;
const claim = showingItself({ ...finding, id: "C1", document: HOSTILE, statement: HOSTILE, statedAs: {} });

const shown: Readonly<Record<string, Displayable>> = {
  "a table": showTable([{ name: HOSTILE, value: null, missing: HOSTILE }], {
    columns: [
      { name: "name", title: HOSTILE, unit: HOSTILE },
      { name: "value", title: HOSTILE },
    ],
    ...{ caption: HOSTILE, source: HOSTILE, notes: [HOSTILE] },
  }),
  "a value": showValue(1, { label: HOSTILE, unit: HOSTILE, source: HOSTILE }),
  "a list": showList([HOSTILE], { title: HOSTILE }),
  "a summary": summarised({}, HOSTILE, [HOSTILE]),
  bars: rankedBars({
    ...words,
    rows: rows.map((row, at) => ({ ...row, value: at + 1, rank: 2 - at })),
    ...{ focus: "0126", unit: HOSTILE, good: "high", reference: { value: 1, label: HOSTILE } },
  }),
  "a trend": trendChart({
    ...words,
    series: rows.flatMap((row) => [2020, 2021].map((period) => ({ ...row, period, value: period - 2000 }))),
    ...{ focus: "0126", unit: HOSTILE },
  }),
  "a scatter": costQualityChart({
    ...words,
    rows: rows.map((row, at) => ({ ...row, cost: at + 1, quality: at + 1, margin: 1 })),
    ...{ focus: "0126", peers: ["0182"], quadrants: { cost: 1, quality: 1, label: HOSTILE } },
    cost: { title: HOSTILE, unit: HOSTILE, good: "low" },
    quality: { title: HOSTILE, unit: HOSTILE, good: "high" },
  }),
  "a chart of agreement": agreementChart({
    ...words,
    rows: rows.map((row, at) => ({ ...row, published: 1, recomputed: 1 + at })),
    ...{ unit: HOSTILE, tolerance: 0.1 },
  }),
  "a chart of rank intervals": rankIntervalChart({
    ...words,
    rows: rows.map((row, at) => ({
      ...{ ...row, value: at === 0 ? 1 : null, missing: HOSTILE, note: HOSTILE },
      ...{ rank: at === 0 ? 1 : null, rankInterval: null, simultaneous: null },
    })),
    ...{ focus: "0126", unit: HOSTILE },
  }),
  "a funnel": funnelPlot({
    ...words,
    rows: rows.map((row, at) => ({ ...row, share: 90, answered: at === 0 ? 100 : null, missing: HOSTILE })),
    ...{ focus: "0126", centre: { value: 50, label: HOSTILE } },
  }),
  "a service mix": serviceMixChart({
    ...words,
    rows: rows.map(({ name }, at) => ({ name, mix: serviceMix({ [HOSTILE]: at === 0 ? 1 : null }), missing: HOSTILE })),
    ...{ unit: HOSTILE },
  }),
  "small multiples": smallMultiples({
    ...words,
    panels: [2020, null].map((period) => ({
      ...{ title: HOSTILE, unit: HOSTILE, breaks: [{ after: 2020, label: HOSTILE }] },
      series: rows.flatMap((row) =>
        [2020, 2021].map((year) => ({ ...row, period: year, value: period, missing: HOSTILE })),
      ),
    })),
    ...{ focus: "0126", scale: "own" },
  }),
  "a claim": claim,
  "a summary of claims": claimsTable([claim], { caption: HOSTILE, source: HOSTILE }),
  "a table of indicators": {
    [DISPLAY]: () =>
      gridView(
        {
          columns: [HOSTILE, HOSTILE],
          rows: [[[{ text: HOSTILE, unit: HOSTILE }], [{ label: HOSTILE, text: "", missing: HOSTILE, marks: [1] }]]],
        },
        { caption: HOSTILE, notes: [{ mark: 1, text: HOSTILE }], sources: [HOSTILE] },
      ),
  },
  markdown: { [DISPLAY]: () => ({ "text/markdown": MARKDOWN }) },
  "plain text": { [DISPLAY]: () => ({ "text/plain": HOSTILE }) },
};

describe.skipIf(executable === undefined)(`hostile text (SKIPPED when ${NO_BROWSER})`, () => {
  let browser: Browser;
  const folder = pageFolder();
  beforeAll(async () => {
    browser = await openBrowser(executable ?? "");
  });
  afterAll(async () => {
    folder.remove();
    await browser.close();
  });

  /** Open a page under its own policy. */
  const behaviour = async (data: MimeBundle) => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.addInitScript(
      `window.violations = []; addEventListener("securitypolicyviolation", ({ violatedDirective }) => violations.push(violatedDirective));`,
    );
    const url = folder.write("hostile", hostilePage(data));
    await page.goto(url, { waitUntil: "load" });
    const seen = {
      requests: requests.filter((address) => address !== url && address !== "data:,"),
      violations: await page.evaluate<string[]>("window.violations"),
      title: await page.title(),
      intruders: await page.evaluate<string[]>(
        `[...document.querySelectorAll("script, iframe, img, object, embed, form, [onerror], [onmouseover], [onload], a:not([href^='#']):not([href^='https:'])")].map((element) => element.outerHTML)`,
      ),
    };
    await page.close();
    return seen;
  };

  it.each(Object.keys(shown))("in %s stays text: nothing runs, is fetched, or even tries to", async (name) => {
    const bundle = (await shown[name]?.[DISPLAY]()) ?? {};
    expect(JSON.stringify(bundle)).toContain("changed");
    expect(await behaviour(bundle)).toEqual({ requests: [], violations: [], title: HOSTILE, intruders: [] });
  });

  it("markup that nobody escaped is still stopped by the page's policy", async () => {
    const seen = await behaviour({ "text/html": HOSTILE });
    expect(seen.title).toBe(HOSTILE);
    expect(seen.violations).toEqual(expect.arrayContaining(["script-src-elem", "img-src"]));
    expect(seen.intruders.length).toBeGreaterThan(0);
  });
});

/** A page on which everything that can be hostile is: title, heading, code, printed text, error, parameters, run, versions. */
function hostilePage(data: MimeBundle): string {
  const notebook = parseNotebook(`// %% [markdown]\n// # A heading ${HOSTILE}\n// %% ${HOSTILE}\n"${HOSTILE}"`);
  const error = { kind: "exception", name: HOSTILE, message: HOSTILE, cell: 1 } as const;
  const outputs = [
    { type: "display", data },
    { type: "stream", name: "stdout", text: HOSTILE },
    { type: "error", error },
  ] as const;
  const cells = [{ index: 1, status: "error", reads: [HOSTILE], outputs }] as const;
  const runs = [{ name: HOSTILE, title: HOSTILE, sourceName: HOSTILE }];
  const answers = [{ key: HOSTILE, fetchedAt: HOSTILE, sha256: HOSTILE }];
  const reads = [{ run: HOSTILE, kind: "key figure", id: HOSTILE, title: HOSTILE, answers }] as const;
  const result = { file: HOSTILE, notebook, ok: false, error, cells, runs, reads, parameters: { [HOSTILE]: HOSTILE } };
  return renderHtml(notebook, result, { title: HOSTILE, versions: { [HOSTILE]: HOSTILE } });
}

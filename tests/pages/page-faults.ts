import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

/** Open everything that can be unfolded. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
}

/** What axe-core finds wrong, one line for each rule and element; the page must let scripts run. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(`(async () => {
    const { violations } = await axe.run({ runOnly: { type: "tag", values: ${JSON.stringify(TAGS)} } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" ")));
  })()`);
}

/** Ids that stand twice, links inside the page that lead nowhere, and boxes that scroll without focus or a name. */
export function structureFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => "twice: " + id);
    const astray = [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => decodeURIComponent(link.hash.slice(1)))
      .filter((id) => !ids.includes(id))
      .map((id) => "leads nowhere: #" + id);
    const nameOf = (box) =>
      box.getAttribute("aria-label") || document.getElementById(box.getAttribute("aria-labelledby"))?.textContent;
    const boxes = [...document.body.querySelectorAll("*")]
      .filter((box) => box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX))
      .filter((box) => box.tabIndex !== 0 || !box.getAttribute("role") || !nameOf(box))
      .map((box) => "scrolls without focus or name: " + box.outerHTML.slice(0, 120));
    return [...twice, ...astray, ...boxes];
  })()`);
}

/** What is wrong with the charts for those who do not see them, and how many there are. */
export function chartFaults(page: Page): Promise<{ charts: number; faults: string[] }> {
  return page.evaluate(`(() => {
    const figures = [...document.querySelectorAll("figure.chart")];
    const faults = figures.flatMap((figure) => {
      const title = figure.querySelector(".chart-title")?.textContent ?? "";
      const drawings = [...figure.querySelectorAll("svg")];
      const rows = figure.querySelectorAll("details table tbody tr th[scope=row]").length;
      const heads = figure.querySelectorAll("details table thead th[scope=col]").length;
      return [
        ...(title === "" ? ["no title"] : []),
        ...(drawings.filter((svg) => svg.getBoundingClientRect().width > 0).length === 1 ? [] : ["not one drawing"]),
        ...drawings.flatMap((svg) => [
          ...(svg.getAttribute("role") === "img" ? [] : ["no role"]),
          ...(svg.getAttribute("aria-label") === title ? [] : ["not named by its finding"]),
          ...((svg.querySelector(":scope > desc")?.textContent ?? "").length > 40 ? [] : ["not told in words"]),
        ]),
        ...(rows > 0 && heads > 1 ? [] : ["no table of its data"]),
      ].map((fault) => title + ": " + fault);
    });
    return { charts: figures.length, faults };
  })()`);
}

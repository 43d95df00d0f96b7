import type { Page } from "playwright-core";

/** One stop on the way through a page with the Tab key. */
export interface Stop {
  /** Its place among the things that can be reached, in the order of the page; -1 for anything else. */
  readonly at: number;
  /** Whether it is drawn round. */
  readonly seen: boolean;
}

/** Mark everything that must be reachable; how many there are comes back. */
export function markStops(page: Page): Promise<number> {
  return page.evaluate<number>(`(() => {
    const stops = [...document.querySelectorAll("a[href], summary, .scroll, .chart-table")];
    stops.forEach((element, at) => { element.dataset.stop = at; });
    return stops.length;
  })()`);
}

/** Press Tab from the top of the page until everything has been passed. */
export async function tabThrough(page: Page, presses: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press("Tab");
    stops.push(
      await page.evaluate<Stop>(`(() => {
        const style = getComputedStyle(document.activeElement);
        const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        return { at: Number(document.activeElement.dataset.stop ?? -1), seen };
      })()`),
    );
  }
  return stops;
}

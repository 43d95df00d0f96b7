import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { findBrowser, NO_BROWSER, openBrowser } from "../../support/browser.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { saveByRename, startPreview } from "./start-preview.ts";

const browserPath = findBrowser();

describe("the preview in a browser", () => {
  if (browserPath === undefined) {
    it.skip(`SKIPPED: ${NO_BROWSER}`, () => undefined);
    return;
  }

  it("shows each save where the reader is, and an error over the last good page, until it is mended", async () => {
    const file = path.join(temporaryFolder(), "prov.ts");
    await writeFile(file, source("first"));
    const { url } = await startPreview(file);
    const page = await openPage(browserPath);
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(url);
    await page.getByText("first", { exact: true }).waitFor();
    expect(await page.title()).toBe("Rubriken first");

    // A document that is loaded anew would lose this mark, the place and what is unfolded.
    await page.evaluate(
      "document.documentElement.dataset.mark = 'kept'; document.querySelector('#cell-3 details').open = true; window.scrollTo(0, 1234)",
    );
    await saveByRename(file, source("second"));
    await page.getByText("second", { exact: true }).waitFor();
    const kept = { y: 1234, mark: "kept", unfolded: true };
    expect(await place(page)).toEqual(kept);
    expect(await page.title()).toBe("Rubriken second");

    await saveByRename(file, source("third").replace("// after", 'throw new Error("out of order");'));
    const problem = page.getByText("Error: out of order");
    await problem.waitFor();
    expect(await problem.textContent()).toBe(
      "Fel i cell 3: Error: out of order (rad 86). Sidan visar senaste lyckade körning.",
    );
    expect(await problem.isVisible()).toBe(true);
    expect(await page.getByText("second", { exact: true }).isVisible()).toBe(true);
    expect(await place(page)).toEqual(kept);

    await saveByRename(file, source("fourth"));
    await page.getByText("fourth", { exact: true }).waitFor();
    await problem.waitFor({ state: "detached" });
    expect(await place(page)).toEqual(kept);
    expect(complaints).toEqual([]);
  });

  it("runs no script that a value puts into the page", async () => {
    const file = path.join(temporaryFolder(), "prov.ts");
    const html = `<img src="x:" onerror="document.title = 'changed'"><script>document.title = "changed"</script><p>here</p>`;
    const show = `display({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": ${JSON.stringify(html)} }) });`;
    await writeFile(file, `// %%\nimport { display } from "jamforbar";\n${show}\n`);
    const { url } = await startPreview(file);
    const page = await openPage(browserPath);
    const refused = page.waitForEvent("console", (message) => message.text().includes("Content Security Policy"));
    await page.goto(url);
    await page.getByText("here", { exact: true }).waitFor();
    await refused;
    expect(await page.title()).toBe("prov.ts");
  });
});

/** A heading, eighty lines of text that make the page long, and a cell that prints the word. */
function source(word: string): string {
  const text = Array.from({ length: 40 }, (_, at) => `//\n// Stycke ${at}.`).join("\n");
  return `// %% [markdown]\n// # Rubriken ${word}\n// %% [markdown]\n${text}\n// %%\nconsole.log("${word}");\n// after\n`;
}

async function openPage(executable: string) {
  const browser = await openBrowser(executable);
  onTestFinished(() => browser.close());
  return browser.newPage({ viewport: { width: 900, height: 600 } });
}

async function place(page: Awaited<ReturnType<typeof openPage>>): Promise<unknown> {
  return page.evaluate(
    `({ y: window.scrollY, mark: document.documentElement.dataset.mark, unfolded: document.querySelector("#cell-3 details").open })`,
  );
}

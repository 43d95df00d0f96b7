import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { renderNotebook } from "../../src/notebook/render-notebook.ts";
import { findBrowser, NO_BROWSER, openBrowser } from "../support/browser.ts";
import { temporaryFolder, writeNotebook } from "./run-source.ts";

const SAMPLE = fileURLToPath(new URL("./fixtures/sample.ts", import.meta.url));
const browserPath = findBrowser();

if (browserPath === undefined) {
  describe("the page in a browser", () => {
    it.skip(`SKIPPED: ${NO_BROWSER}`, () => undefined);
  });
} else {
  describe("the page in a browser", () => {
    it.each([1440, 768, 390])(
      "at %i pixels: asks for nothing, complains of nothing, and does not scroll sideways",
      async (width) => {
        const seen = await look(await render(SAMPLE), width);
        expect(seen).toMatchObject({ requests: [], complaints: [], scrollWidth: width });
        expect(seen.title).toBe("Servicebostad: ett påhittat exempel");
      },
    );

    it("runs no script and fetches nothing that a value tries to put in", async () => {
      const html = `<img src="https://example.org/a.png"><script>document.title = "changed"</script><p onclick="x()">text</p>`;
      const show = `display({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": ${JSON.stringify(html)} }) });`;
      const file = await writeNotebook(`// %%\nimport { display } from "@/display.ts";\n${show}\n`);
      const seen = await look(await render(file), 800);
      expect(seen.answered).toEqual([]);
      expect(seen.title).toBe("prov.ts");
      expect(seen.complaints.length).toBeGreaterThan(0);
    });
  });
}

async function render(notebook: string): Promise<string> {
  const { file } = await renderNotebook(notebook, { out: path.join(await temporaryFolder(), "out") });
  return pathToFileURL(file).href;
}

async function look(url: string, width: number) {
  const browser = await openBrowser(browserPath ?? "");
  try {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const requests: string[] = [];
    const answered: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("response", (response) => answered.push(response.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(url);
    const scrollWidth = await page.evaluate<number>("document.documentElement.scrollWidth");
    const outside = (address: string) => address !== url && !address.startsWith("data:");
    return {
      requests: requests.filter(outside),
      answered: answered.filter(outside),
      complaints,
      scrollWidth,
      title: await page.title(),
    };
  } finally {
    await browser.close();
  }
}

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { renderHtml } from "../../src/notebook/render-html.ts";
import { runNotebook } from "../../src/notebook/run-notebook.ts";

const SHIPPED = fileURLToPath(new URL("../../notebooks/", import.meta.url));

/** The shipped notebooks: name and file. */
export const notebooks: readonly (readonly [name: string, file: string])[] = [
  ...readdirSync(SHIPPED)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => [file, path.join(SHIPPED, file)] as const),
];

/** A folder with pages, until `remove` is called. */
export function pageFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "jamforbar-pages-"));
  return {
    /** Write a page; its address comes back. */
    write: (name: string, html: string): string => {
      const file = path.join(folder, `${name}.html`);
      writeFileSync(file, html);
      return pathToFileURL(file).href;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Run a notebook and make its page. A notebook that stops is an error here: half a page proves nothing. */
export async function shippedPage(notebook: string): Promise<string> {
  const result = await runNotebook(notebook);
  if (result.error !== undefined) throw new Error(`${path.basename(notebook)} stopped: ${result.error.message}`);
  return renderHtml(result.notebook, result);
}

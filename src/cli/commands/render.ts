import { access, readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, InvalidArgumentError } from "commander";
import { type PageFormat, parsePageFormats } from "../../notebook/page-format.ts";
import { inCache } from "../lazily.ts";
import type { CommandOutput } from "../output.ts";
import { parseSetting } from "../parse-setting.ts";

interface RenderOptions {
  readonly run?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly out: string;
  readonly format: readonly PageFormat[];
  readonly cache?: string;
}

const SHIPPED = fileURLToPath(new URL("../../../notebooks/", import.meta.url));

/** `jamforbar render`: run notebooks, write their pages, and say where the first format of each is. */
export function addRenderCommand(program: Command, output: CommandOutput, signal: AbortSignal): void {
  program
    .command("render")
    .description(
      "run notebooks and write each as one self-contained HTML page and one Jupyter notebook (all shipped notebooks when none is named)",
    )
    .argument("[notebook...]", "files, or names of shipped notebooks")
    .option("--run <name>", "the run that the notebooks read, instead of their own choice")
    .option("--set <name=value>", "a parameter of the notebook; may be given several times", parseSetting, {})
    .option("--out <dir>", "folder of the pages", "out")
    .option(
      "--format <list>",
      "html (a page), ipynb (a Jupyter notebook with outputs) or both, side by side; the first one's place is printed",
      parseFormats,
      parsePageFormats("html,ipynb"),
    )
    .option("--cache <dir>", "folder of the runs")
    .action(async (named: readonly string[], { run, set, out, format, cache }: RenderOptions) => {
      const { renderNotebook } = await import("../../notebook/render-notebook.ts");
      const { openFrozen } = await import("../../runs/open-frozen.ts");
      // An unknown run is told before anything runs.
      if (run !== undefined) await openFrozen(run, inCache(cache));
      const notebooks = named.length === 0 ? await shippedNotebooks() : await Promise.all(named.map(findNotebook));
      for (const notebook of notebooks) await access(notebook).catch(() => missingNotebook(notebook));
      for (const notebook of notebooks) {
        const page = await renderNotebook(notebook, {
          out,
          formats: format,
          signal,
          cacheDir: cache,
          parameters: { ...set, ...(run === undefined ? {} : { run }) },
        });
        if (page.error === undefined) {
          output.out(`${page.file}\n`);
          continue;
        }
        const { message, line } = page.error;
        const where = line === undefined ? path.basename(notebook) : `${path.basename(notebook)}:${line}`;
        output.err(`jamforbar: ${where}: ${message.split("\n")[0]}; the page shows what came before: ${page.file}\n`);
        output.fail();
      }
    });
}

function parseFormats(text: string): readonly PageFormat[] {
  try {
    return parsePageFormats(text);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function missingNotebook(notebook: string): never {
  throw new Error(`the notebook ${notebook} cannot be read: there is no such file`);
}

async function shippedNotebooks(): Promise<string[]> {
  const files = await readdir(SHIPPED);
  return files
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => path.join(SHIPPED, file));
}

/** A file as it is named, or a shipped notebook by its name without ending. */
async function findNotebook(named: string): Promise<string> {
  if (/[\\/.]/.test(named)) return named;
  const shipped = await shippedNotebooks();
  const found = shipped.find((file) => path.parse(file).name === named);
  if (found !== undefined) return found;
  throw new RangeError(
    `there is no notebook ${named}; name a file, or one of ${shipped.map((file) => path.parse(file).name).join(", ")}`,
  );
}

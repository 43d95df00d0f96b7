import { availableParallelism } from "node:os";
import path from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { type PageFormat, parsePageFormats } from "../../notebook/page-format.ts";
import { tellOfReads } from "../behind.ts";
import { findNotebook, shippedNotebooks } from "../find-notebook.ts";
import { inCache } from "../lazily.ts";
import type { CommandOutput } from "../output.ts";
import { parseSetting } from "../parse-setting.ts";

interface RenderOptions {
  readonly run?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly out: string;
  readonly format: readonly PageFormat[];
  readonly interactive?: boolean;
  readonly cache?: string;
}

/** `jamforbar render`: run notebooks, write their pages, and say where each file is. */
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
      "html (a page), ipynb (a Jupyter notebook with outputs) or both, side by side",
      parseFormats,
      parsePageFormats("html,ipynb"),
    )
    .option(
      "--interactive",
      "html only: charts of the page tell their values when they are pointed at, by a script in the page",
    )
    .option("--cache <dir>", "folder of the runs")
    .action(async (named: readonly string[], { run, set, out, format, interactive, cache }: RenderOptions) => {
      if (interactive && !format.includes("html"))
        throw new RangeError(`--interactive is for html: --format must have html in it, was ${format.join(",")}`);
      const { renderNotebook } = await import("../../notebook/render-notebook.ts");
      const { openFrozen } = await import("../../runs/open-frozen.ts");
      // An unknown run is told before anything runs.
      if (run !== undefined) await openFrozen(run, inCache(cache));
      const notebooks = named.length === 0 ? await shippedNotebooks() : await Promise.all(named.map(findNotebook));
      const { pMapIterable } = await import("p-map");
      const parameters = { ...set, ...(run === undefined ? {} : { run }) };
      const how = { out, formats: format, interactive, signal, cacheDir: cache, parameters };
      const render = async (notebook: string) => ({ notebook, page: await renderNotebook(notebook, how) });
      // Several at a time, told of in the order in which they were named.
      const concurrency = availableParallelism();
      for await (const { notebook, page } of pMapIterable(notebooks, render, { concurrency })) {
        tellOfReads(output, page.reads);
        if (page.error === undefined) {
          output.out(page.files.map((file) => `${file}\n`).join(""));
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

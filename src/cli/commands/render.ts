import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError } from "commander";
import { type PageFormat, parsePageFormats } from "../../notebook/page-format.ts";
import { tellOfReads } from "../behind.ts";
import { findNotebook, shippedNotebooks } from "../find-notebook.ts";
import { notebookFailure, notebookParameters } from "../notebook-run.ts";
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
    .action(async (named: readonly string[], options: RenderOptions) => {
      const { out, format, interactive, cache } = options;
      if (interactive && !format.includes("html"))
        throw new RangeError(`--interactive is for html: --format must have html in it, was ${format.join(",")}`);
      const { renderNotebook } = await import("../../notebook/render-notebook.ts");
      const parameters = await notebookParameters(options);
      const notebooks = named.length === 0 ? await shippedNotebooks() : await Promise.all(named.map(findNotebook));
      const { pMapIterable } = await import("p-map");
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
        const failure = notebookFailure(notebook, page.error);
        output.err(`jamforbar: ${failure}; the page shows what came before: ${page.file}\n`);
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

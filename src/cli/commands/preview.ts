import { type Command, InvalidArgumentError } from "commander";
import { findNotebook } from "../find-notebook.ts";
import { notebookParameters } from "../notebook-run.ts";
import type { CommandOutput } from "../output.ts";
import { parseSetting } from "../parse-setting.ts";

interface PreviewOptions {
  readonly port: number;
  readonly run?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly cache?: string;
}

const PORT = 4126;

/** `jamforbar preview`: show a notebook in the browser while it is written. Ctrl-C is how it ends, so that is exit code 0. */
export function addPreviewCommand(program: Command, output: CommandOutput, signal: AbortSignal): void {
  program
    .command("preview")
    .description(
      "serve a notebook's page on this machine, run again whenever it is saved (end with Ctrl-C, exit code 0)",
    )
    .argument("<notebook>", "a file, or the name of a shipped notebook")
    .option("--port <n>", "port of 127.0.0.1; 0 takes any that is free", parsePort, PORT)
    .option("--run <name>", "the run that the notebook reads, instead of its own choice")
    .option("--set <name=value>", "a parameter of the notebook; may be given several times", parseSetting, {})
    .option("--cache <dir>", "folder of the runs")
    .action(async (named: string, options: PreviewOptions) => {
      const { port, cache } = options;
      const { previewNotebook } = await import("../../notebook/preview/preview-notebook.ts");
      const parameters = await notebookParameters(options);
      const notebook = await findNotebook(named);
      // Whoever ended it by the system's polite word wants the port and the notebook's process gone as well.
      const terminated = new AbortController();
      const onTerminate = () => terminated.abort();
      process.once("SIGTERM", onTerminate);
      await previewNotebook(notebook, {
        port,
        signal: AbortSignal.any([signal, terminated.signal]),
        cacheDir: cache,
        parameters,
        onServing: (url) => output.out(`${url}\n`),
      }).finally(() => process.removeListener("SIGTERM", onTerminate));
    });
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError("use a whole number from 0 to 65535.");
}

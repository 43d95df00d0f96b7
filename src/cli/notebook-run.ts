import path from "node:path";
import type { RunError } from "../notebook/run-result.ts";
import { inCache } from "./lazily.ts";

/** What a command that runs notebooks is told of their parameters. */
interface NotebookOptions {
  readonly run?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly cache?: string;
}

/** The parameters for a notebook: those set, and the run. An unknown run is told before anything runs. */
export async function notebookParameters({ run, set, cache }: NotebookOptions): Promise<Record<string, string>> {
  if (run === undefined) return { ...set };
  const { openFrozen } = await import("../runs/open-frozen.ts");
  await openFrozen(run, inCache(cache));
  return { ...set, run };
}

/** Where a notebook stopped, and why, on one line: `notebook.ts:12: no such area`. */
export function notebookFailure(notebook: string, { message, line }: RunError): string {
  const where = line === undefined ? path.basename(notebook) : `${path.basename(notebook)}:${line}`;
  return `${where}: ${message.split("\n")[0]}`;
}

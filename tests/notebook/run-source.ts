import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { type RunOptions, runNotebook } from "../../src/notebook/run-notebook.ts";
import type { Output, RunResult } from "../../src/notebook/run-result.ts";

const SOURCE = new URL("../../src/notebook/", import.meta.url).href;

/** A folder of the test's own, away from the project; removed when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "notebook-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Write a notebook, in which `@/` stands for the folder of the notebook's words. */
export async function writeNotebook(source: string, name = "prov.ts"): Promise<string> {
  const file = path.join(await temporaryFolder(), name);
  await writeFile(file, source.replaceAll('"@/', `"${SOURCE}`));
  return file;
}

/** Run a notebook that is written here, outside the project's folder. */
export async function runSource(source: string, options: RunOptions = {}): Promise<RunResult> {
  return runNotebook(await writeNotebook(source), options);
}

/** What a cell showed, as plain text. */
export function shown(result: RunResult, cell: number): string[] {
  return (result.cells.find(({ index }) => index === cell)?.outputs ?? []).map(outputText);
}

function outputText(output: Output): string {
  if (output.type === "display") return String(output.data["text/plain"]);
  return output.type === "stream" ? `${output.name}: ${output.text}` : `error: ${output.error.message}`;
}

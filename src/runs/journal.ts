import { appendFile, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { canonicalJson, type Json } from "./canonical-json.ts";
import { ifThere } from "./if-there.ts";
import type { RunResponse } from "./manifest.ts";
import { sha256 } from "./sha256.ts";

/** What an unfinished freeze has stored so far. */
export interface Journal {
  readonly stored: ReadonlyMap<string, RunResponse>;
  /** Note a response whose object is safely stored. */
  add(response: RunResponse): Promise<void>;
  /** Nothing is left to take up: forget the journal. */
  close(): Promise<void>;
}

/**
 * Open the journal of an unfinished freeze, so that what is stored is not asked for again. It is a text file with a
 * line for each stored response; a line torn by a crash is passed over, and its response is asked for once more. A journal
 * without its first line is begun anew.
 *
 * @throws {Error} when the journal belongs to another request under the same name
 */
export async function openJournal(
  cache: string,
  name: string,
  request: Json,
  options: { readonly restart?: boolean } = {},
): Promise<Journal> {
  const file = path.join(cache, "pending", `${name}.jsonl`);
  const header = JSON.stringify({ request: sha256(canonicalJson(request)) });
  if (options.restart) await rm(file, { force: true });
  const [first, ...lines] = await readLines(file);
  if (first !== undefined && first !== header && isHeader(first)) {
    throw new Error(
      `an unfinished freeze of ${name} asked for something else: ask for the same, choose another name, or start over with --restart`,
    );
  }
  // The header goes with the first response: a freeze that stored nothing leaves nothing. A line that a crash tore is
  // closed before the next.
  const torn = first !== undefined && first !== header;
  if (torn) await rm(file, { force: true });
  let before = first === undefined || torn ? `${header}\n` : "\n";
  return {
    stored: new Map((torn ? [] : lines).flatMap(parseLine).map((response) => [response.key, response])),
    async add(response) {
      const lines = `${before}${JSON.stringify(response)}\n`;
      before = "";
      await append(file, lines);
    },
    close: () => rm(file, { force: true }),
  };
}

async function readLines(file: string): Promise<string[]> {
  const text = await ifThere(readFile(file, "utf8"));
  return (text ?? "").split("\n").filter((line) => line !== "");
}

async function append(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await appendFile(file, text, { flush: true });
  } catch (error) {
    throw new Error(`cannot write ${file}: ${(error as Error).message}`, { cause: error });
  }
}

/** The objects that a journal in the folder `pending` speaks of, whatever it was asked for. */
export async function journalledObjects(file: string): Promise<string[]> {
  return (await readLines(file)).flatMap(parseLine).map(({ sha256 }) => sha256);
}

function isHeader(line: string): boolean {
  return /^\{"request":"[0-9a-f]{64}"\}$/.test(line);
}

function parseLine(line: string): RunResponse[] {
  try {
    const response = JSON.parse(line) as Partial<RunResponse>;
    return typeof response.key === "string" && typeof response.sha256 === "string" ? [response as RunResponse] : [];
  } catch {
    return []; // torn by a crash
  }
}

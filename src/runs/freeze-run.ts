import { stat } from "node:fs/promises";
import path from "node:path";
import { VERSION } from "../version.ts";
import { cacheFolder } from "./cache-folder.ts";
import { canonicalJson, type Json } from "./canonical-json.ts";
import { ifThere } from "./if-there.ts";
import { type Journal, openJournal } from "./journal.ts";
import { type Manifest, type RunResponse, sealManifest } from "./manifest.ts";
import { getObject, putObject } from "./object-store.ts";
import { checkRunName } from "./run-name.ts";
import type { FreezeProgress, Gathered, Recorder, Source } from "./source.ts";
import { writeOnce } from "./write-once.ts";

/** How to freeze. */
export interface FreezeOptions<Request extends Json> {
  readonly source: Source<Request>;
  /** The cache folder; see {@link cacheFolder}. */
  readonly cache?: string;
  /** Forget what an interrupted freeze under this name has stored, and ask for everything again. */
  readonly restart?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FreezeProgress) => void;
  /** The clock, for tests. */
  readonly now?: () => Date;
}

/**
 * Freeze a run (frysa en körning): put a question to a source, store each answer verbatim under its SHA-256, and write
 * a manifest that names them all. The run never changes afterwards; a report that names it can be made again years
 * later.
 *
 * The manifest is written last and at once, so that a run is either whole or not there. A freeze that was interrupted
 * (crash, Ctrl-C, network) is taken up where it stopped by freezing the same request under the same name again.
 *
 * @param name see {@link checkRunName}
 * @param request what the source should be asked; stored in the manifest
 * @throws {Error} when the name is taken, the source fails, or the cache cannot be written; the cache then holds no
 * half run
 */
export async function freezeRun<Request extends Json>(
  name: string,
  request: Request,
  options: FreezeOptions<Request>,
): Promise<Manifest> {
  const cache = cacheFolder(options.cache);
  const file = path.join(cache, "runs", `${checkRunName(name)}.json`);
  if ((await ifThere(stat(file))) !== undefined) throw taken(name);
  const journal = await openJournal(cache, name, request, options.restart ? { restart: true } : {});
  const recording = recorder(cache, journal, options.source.form);
  const gathered = await gather(request, recording, journal, options);
  const { asPublished, warnings, ...words } = gathered;
  const responses = recording.used();
  const days = recording.days();
  const manifest = sealManifest({
    format: "jamforbar-run/1",
    name,
    ...words,
    source: options.source.id,
    asPublished: asPublished ?? days[0] ?? "",
    frozenAt: (options.now?.() ?? new Date()).toISOString(),
    request,
    versions: { jamforbar: VERSION, ...options.source.versions },
    responses,
    warnings: [...warnings, ...severalDays(days)],
  });
  const written = await writeOnce(file, canonicalJson(manifest as Json));
  await journal.close();
  if (!written) throw taken(name);
  return manifest;
}

/** A question that was wrong in itself is not taken up again: what it stored under this name is in nobody's way. */
async function gather<Request extends Json>(
  request: Request,
  recording: Recorder,
  journal: Journal,
  options: FreezeOptions<Request>,
): Promise<Gathered> {
  try {
    return await options.source.gather(request, recording, options);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) await journal.close();
    throw error;
  }
}

function recorder(
  cache: string,
  journal: Journal,
  form?: "plain" | "gzip",
): Recorder & { readonly used: () => RunResponse[]; readonly days: () => string[] } {
  const used = new Map<string, RunResponse>();
  const kept = new Map<string, RunResponse>();
  return {
    // The same question asked anew is the later answer's.
    used: () => [...new Map([...kept, ...used]).values()],
    days: () => [...used.values()].map(({ fetchedAt }) => fetchedAt.slice(0, 10)).sort(),
    async read(key) {
      const response = journal.stored.get(key);
      const found = response && (await getObject(cache, response.sha256, response.bytes).catch(() => undefined));
      if (response === undefined || found === undefined) return undefined;
      used.set(key, response);
      return found.content;
    },
    async write({ content, ...answer }) {
      const response = { ...answer, ...(await putObject(cache, content, form)) };
      await journal.add(response);
      used.set(answer.key, response);
    },
    async keep(response, content) {
      kept.set(response.key, { ...response, ...(await putObject(cache, content, form)) });
    },
  };
}

function severalDays(days: readonly string[]): string[] {
  const [first] = days;
  const last = days.at(-1);
  return first === last ? [] : [`the answers come from more than one day: ${first} to ${last}`];
}

function taken(name: string): Error {
  return new Error(`run ${name} exists already and a run never changes: choose another name`);
}

import type { Json } from "./canonical-json.ts";
import { type RunResponse, withoutHost } from "./manifest.ts";
import { objectProblem } from "./object-problem.ts";
import { getObject, putObject, replaceObject, setAside } from "./object-store.ts";
import { type Frozen, openFrozen } from "./open-frozen.ts";
import { sha256 } from "./sha256.ts";
import type { Recorder, Source } from "./source.ts";

/** Where whole answers can come from. */
export interface RepairOptions {
  readonly cache?: string;
  /** The source that the run was frozen from; only what the run lacks is asked for. Left out: nothing is asked. */
  readonly source?: Source<Json>;
  /** Contents of files that may be what the run lacks: an answer from an archive, a typed table. */
  readonly files?: readonly Uint8Array[];
  readonly signal?: AbortSignal;
}

/** What became of a run's damaged and missing objects. */
export interface Repair {
  readonly run: string;
  /** Whether the run is whole now. */
  readonly ok: boolean;
  /** The requests whose answers are whole again. */
  readonly repaired: readonly string[];
  /** What the run still lacks, and what can be done. */
  readonly problems: readonly string[];
}

/**
 * Repair a run (laga en körning): set each damaged object aside in the folder `damaged`, and put whole ones in its place
 * and in that of missing ones: from files that are given, else by asking the source the very same question again. Only an
 * answer with the hash that the manifest names is taken; a source that answers otherwise by now cannot repair a run.
 *
 * When not to use it: for newer values. A run never changes; that is a new run.
 *
 * @throws {RangeError} when there is no such run; {Error} when its manifest is damaged, since nothing else tells what was
 * asked, or the source cannot be reached
 */
export async function repairRun(name: string, options: RepairOptions = {}): Promise<Repair> {
  const frozen = await openFrozen(name, options);
  const before = await setDamagedAside(frozen);
  const lacking = new Map<string, RunResponse>();
  for (const response of before) {
    if ((await objectProblem(frozen.cache, response)) !== undefined) lacking.set(response.sha256, response);
  }
  for (const content of options.files ?? []) await fill(frozen.cache, lacking, content);
  const otherwise = new Set<string>();
  if (lacking.size > 0 && options.source !== undefined) {
    const recorder = repairer(frozen, lacking, otherwise);
    try {
      await options.source.gather(frozen.manifest.request, recorder, options.signal ? { signal: options.signal } : {});
    } catch (error) {
      // An answer that changed may lead the source astray: then that is what to tell.
      if (otherwise.size === 0) throw error;
    }
  }
  const problems = [...lacking.values()].map((response) => problemOf(response, otherwise));
  const repaired = before.filter(({ sha256 }) => !lacking.has(sha256)).map(({ key }) => key);
  return { run: name, ok: problems.length === 0, repaired, problems };
}

/** The answers that were not whole, each set aside; one whose content is whole is written anew at once. */
async function setDamagedAside({ manifest, cache }: Frozen): Promise<RunResponse[]> {
  const damaged: RunResponse[] = [];
  for (const response of new Map(manifest.responses.map((one) => [one.sha256, one])).values()) {
    if ((await objectProblem(cache, response)) === undefined) continue;
    damaged.push(response);
    const whole = await getObject(cache, response.sha256, response.bytes).catch(() => undefined);
    if (whole === undefined) await setAside(cache, response.sha256);
    else await replaceObject(cache, response.sha256, whole, whole.content);
  }
  return damaged;
}

async function fill(cache: string, lacking: Map<string, RunResponse>, content: Uint8Array): Promise<void> {
  const response = lacking.get(sha256(content));
  if (response === undefined) return;
  await putObject(cache, content, formOf(response));
  lacking.delete(response.sha256);
}

/** Gives the source what is whole, and takes what the run lacks. */
function repairer({ manifest, cache }: Frozen, lacking: Map<string, RunResponse>, otherwise: Set<string>): Recorder {
  const byKey = new Map(manifest.responses.map((response) => [withoutHost(response.key), response]));
  return {
    async read(key) {
      const response = byKey.get(withoutHost(key));
      if (response === undefined || lacking.has(response.sha256)) return undefined;
      return (await getObject(cache, response.sha256, response.bytes)).content;
    },
    async write({ key, content }) {
      const response = byKey.get(withoutHost(key));
      if (response !== undefined && sha256(content) !== response.sha256) otherwise.add(response.key);
      else await fill(cache, lacking, content);
    },
    keep: async () => undefined,
  };
}

/** Plain text is kept as plain text. */
function formOf({ sha256, stored }: RunResponse): "plain" | "gzip" {
  return sha256 === stored ? "plain" : "gzip";
}

function problemOf({ key, sha256 }: RunResponse, otherwise: ReadonlySet<string>): string {
  const wanted = `a file with SHA-256 ${sha256} from a copy or an archive of the run would do`;
  if (otherwise.has(key)) {
    return `${key}: the source now answers otherwise; ${wanted}, or freeze a new run`;
  }
  return `${key}: no whole answer came; ${wanted}`;
}

import { lookForRun } from "../../runs/find-run.ts";
import { freezeRun } from "../../runs/freeze-run.ts";
import type { Manifest } from "../../runs/manifest.ts";
import { getObject } from "../../runs/object-store.ts";
import { type Frozen, openFrozen } from "../../runs/open-frozen.ts";
import type { FreezeProgress } from "../../runs/source.ts";
import type { KoladaSourceOptions } from "../kolada/kolada-source.ts";
import { baseUrlOf } from "./base-url-of.ts";
import { koladaQuestion } from "./refresh-request.ts";
import { type EarlierAnswers, refreshSource } from "./refresh-source.ts";

/** How to refresh. */
export interface RefreshOptions {
  /** The name of the new run; left out: the old one's with `-2`, or the next number that is free. */
  readonly as?: string;
  readonly cache?: string;
  /** How Kolada is asked; left out: where the earlier run asked. */
  readonly kolada?: KoladaSourceOptions;
  readonly restart?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FreezeProgress) => void;
  /** The clock, for tests. */
  readonly now?: () => Date;
}

/**
 * Refresh a run (uppdatera en körning): ask Kolada for the catalogue as it is now, and only for the values that have
 * changed since the run was fetched, and freeze both together with the earlier answers as a new run. The old run stays
 * as it is. A key figure that has left the catalogue keeps its earlier values, with a warning. In the new one the latest answer holds for each figure; one that Kolada has deleted is missing as
 * "borttaget". An interrupted refresh is taken up where it stopped by asking for the same again.
 *
 * When not to use it: when it must not rest on what Kolada says has changed; fetch everything as a new run then.
 *
 * @param name the run to refresh, fetched from Kolada, itself refreshed or not
 * @throws {RangeError} when there is no such run, it was not fetched from Kolada, or the catalogue has lost what it asks for;
 * {Error} when it is damaged, the new name is taken, or Kolada cannot be reached
 */
export async function refreshRun(name: string, options: RefreshOptions = {}): Promise<Manifest> {
  const { as, cache, kolada, ...freezing } = options;
  const inCache = cache === undefined ? {} : { cache };
  const earlier = await openFrozen(name, inCache);
  const question = koladaQuestion(earlier.manifest);
  const { fingerprint, responses } = earlier.manifest;
  const request = { ...question, refreshed: { run: name, fingerprint, since: firstDay(responses) } };
  const source = refreshSource(answersOf(earlier), { baseUrl: baseUrlOf(responses), ...kolada });
  return freezeRun(as ?? (await freeName(name, inCache)), request, { ...freezing, ...inCache, source });
}

/**
 * The day of the first answer of the run's latest round: the catalogue is asked anew in every round, and first. In UTC, whose
 * day is never after that of Sweden, so that no change falls between.
 */
function firstDay(responses: Manifest["responses"]): string {
  const catalogue = responses.filter((response) => !hasValues(response));
  const [first = ""] = (catalogue.length > 0 ? catalogue : responses).map(({ fetchedAt }) => fetchedAt).sort();
  return first.slice(0, 10);
}

function hasValues({ format }: { readonly format: string }): boolean {
  return format === "kolada-v3/data" || format === "kolada-v3/oudata";
}

/** The answers with values of a run. */
function answersOf({ manifest, cache }: Frozen): EarlierAnswers {
  return {
    answers: manifest.responses.filter(hasValues),
    read: async (sha256) => (await getObject(cache, sha256)).content,
  };
}

async function freeName(name: string, options: { readonly cache?: string }): Promise<string> {
  for (let number = 2; ; number++) {
    const candidate = `${name}-${number}`;
    if ((await lookForRun(candidate, options)) === undefined) return candidate;
  }
}

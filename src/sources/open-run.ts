import { announce } from "../runs/announce.ts";
import { datingOf } from "../runs/dating-of.ts";
import { type Frozen, openFrozen } from "../runs/open-frozen.ts";
import { isLarge } from "./columns/large-run.ts";
import { figuresOfParts } from "./figures-of-parts.ts";
import { readParts } from "./read-parts.ts";
import { assembleRun, type Run } from "./run.ts";

/**
 * Open a frozen run (öppna en körning).
 *
 * Every object of an ordinary run is checked against its hash while it is read; a run with a changed or missing object
 * cannot be opened, only verified. A run whose answers are 16 MiB or more is opened from columns that were derived from its
 * objects, so that it opens at once: the objects are checked when the columns are made, which is the first time that the run
 * is opened, and by {@link verifyRun}, not at each opening. The columns name the run's fingerprint and the hashes of the
 * objects that they were made from, carry their own hashes, and are made anew whenever any of that does not fit.
 *
 * @param options `cache`: the folder of runs; see {@link cacheFolder}. `columns`: whether to open it from columns whatever
 * its size
 * @throws {RangeError} when there is no such run; {Error} when it is damaged
 */
export async function openRun(
  name: string,
  options: { readonly cache?: string; readonly columns?: boolean } = {},
): Promise<Run> {
  const frozen = await openFrozen(name, options);
  const { manifest } = frozen;
  const run = (options.columns ?? isLarge(manifest)) ? await openLarge(frozen) : openSmall(frozen);
  const { title, sourceName, fingerprint } = manifest;
  const { kind, day } = datingOf(manifest);
  announce("opened", { name, title, sourceName, ...(kind !== "frozen" && { asPublished: day }), fingerprint });
  return run;
}

/** Loaded only when there is a large run to open. */
async function openLarge(frozen: Frozen): Promise<Run> {
  const { openColumns } = await import("./columns/open-columns.ts");
  return (await openColumns(frozen)) ?? openSmall(frozen);
}

function openSmall(frozen: Frozen): Run {
  const parts = [...readParts(frozen)];
  return assembleRun(frozen.manifest, parts, figuresOfParts(frozen.manifest, parts));
}

import { type Snapshot, sameSnapshot, takeSnapshot } from "./snapshot.ts";
import { watchFiles } from "./watch-files.ts";

/** How long a folder must be quiet before the files are read: editors write, rename and touch in one save. */
const QUIET_MS = 40;

/**
 * Wait until a notebook, or a local file that it imports, holds something else than it did.
 *
 * @param before what the files held; a change that came before the call counts too
 * @param signal ends the waiting
 * @throws {Error} when a folder cannot be watched
 */
export function nextChange(notebook: string, before: Snapshot, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const check = async () => {
      if (!sameSnapshot(before, await takeSnapshot(notebook))) end();
    };
    const stop = watchFiles(before.keys(), () => {
      clearTimeout(timer);
      timer = setTimeout(() => check().catch(reject), QUIET_MS);
    });
    const end = () => {
      clearTimeout(timer);
      stop();
      signal.removeEventListener("abort", end);
      resolve();
    };
    signal.addEventListener("abort", end, { once: true });
    if (signal.aborted) end();
    // What was saved between the snapshot and the watching gave no event.
    else check().catch(reject);
  });
}

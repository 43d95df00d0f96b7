import { type Snapshot, sameSnapshot } from "./snapshot.ts";
import { watchFiles } from "./watch-files.ts";

/** How long a folder must be quiet before the files are read: editors write, rename and touch in one save. */
const QUIET_MS = 40;

/**
 * Wait until files hold something else than they did.
 *
 * @param before what the files held; a change that came before the call counts too
 * @param look reads what they hold now
 * @param signal ends the waiting
 * @throws {Error} when a folder cannot be watched
 */
export function nextChange(before: Snapshot, look: () => Promise<Snapshot>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const check = async () => {
      if (!sameSnapshot(before, await look())) end();
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

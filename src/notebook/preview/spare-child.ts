import { isDeepStrictEqual } from "node:util";
import { type ChildPlace, spawnChild, type WaitingChild } from "../spawn-run.ts";

/** A process kept ready for the next run. */
export interface SpareChild {
  /** The spare, when it is fit for this run, else a new process. */
  take(place: ChildPlace): WaitingChild;
  /** Start the next spare, fit for a run like the latest. */
  prepare(): void;
  /** End the spare. */
  close(): void;
}

/**
 * Keep a process that has already loaded the package and waits for a notebook. Each run still has a process of its own:
 * a spare runs once. It holds nothing of the notebook's, so that no save can make it old.
 */
export function spareChild(): SpareChild {
  let latest: ChildPlace | undefined;
  let spare: { readonly place: ChildPlace; readonly child: WaitingChild } | undefined;
  const close = () => {
    spare?.child.discard();
    spare = undefined;
  };
  return {
    take: (place) => {
      latest = place;
      const ready = spare;
      if (ready?.child.isAlive() && isDeepStrictEqual(ready.place, place)) {
        spare = undefined;
        return ready.child;
      }
      close();
      return spawnChild(place);
    },
    prepare: () => {
      if (latest === undefined || spare?.child.isAlive()) return;
      spare = { place: latest, child: spawnChild({ ...latest, warmUp: true }) };
    },
    close,
  };
}

import type { Clock } from "./clock.ts";

/** A pause that all requests of a client share. */
export interface Gate {
  /** Keeps every request waiting for so many milliseconds from now. */
  pause(milliseconds: number): void;
  /** Waits until no pause is left. Rejects when the signal aborts. */
  pass(signal: AbortSignal): Promise<void>;
}

/** A gate that stands open. */
export function createGate({ now, sleep }: Clock): Gate {
  let until = Number.NEGATIVE_INFINITY;
  return {
    pause(milliseconds) {
      until = Math.max(until, now() + milliseconds);
    },
    async pass(signal) {
      let waitedFor: number;
      do {
        waitedFor = until;
        const rest = waitedFor - now();
        if (rest > 0) await sleep(rest, signal);
        // Once more only if the pause was prolonged meanwhile: not by asking the clock, which may be a test's and stand still.
      } while (until > waitedFor);
    },
  };
}

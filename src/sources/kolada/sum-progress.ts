import type { Progress } from "kolada-api-client";
import type { FreezeProgress } from "../../runs/source.ts";

/** Add up the progress of several calls to the client: each call of the result is told its own, the listener the sum. */
export function sumProgress(listener: ((progress: FreezeProgress) => void) | undefined): () => (p: Progress) => void {
  const calls: Progress[] = [];
  return () => {
    const index = calls.length;
    return (progress) => {
      calls[index] = progress;
      const sum = (pick: (p: Progress) => number) => calls.reduce((total, call) => total + (call ? pick(call) : 0), 0);
      listener?.({
        done: sum((p) => p.requestsDone),
        planned: sum((p) => p.requestsPlanned),
        rows: sum((p) => p.rows),
        retries: sum((p) => p.retries),
      });
    };
  };
}

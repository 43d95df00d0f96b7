/** Why a run was ended from outside. */
export type StopReason = "timeout" | "aborted";

/** What ends a run early, its process and its charts alike. */
export interface RunLimit {
  readonly signal: AbortSignal;
  /** What ended it; undefined as long as nothing has. */
  why(): StopReason | undefined;
  /** The run is over: stop the clock. */
  release(): void;
}

/** The caller's signal and the time limit as one; the first of them is the reason. */
export function runLimit(given: AbortSignal | undefined, timeoutMs: number | undefined): RunLimit {
  const limit = new AbortController();
  let why: StopReason | undefined;
  const stop = (reason: StopReason) => {
    why ??= reason;
    limit.abort();
  };
  const abort = () => stop("aborted");
  const timer = timeoutMs === undefined ? undefined : setTimeout(stop, timeoutMs, "timeout");
  given?.addEventListener("abort", abort, { once: true });
  if (given?.aborted) abort();
  return {
    signal: limit.signal,
    why: () => why,
    release: () => {
      clearTimeout(timer);
      given?.removeEventListener("abort", abort);
    },
  };
}

import type { KoladaErrorKind } from "./kolada-error.ts";

/** How far a call has come: sent after each page, and before each wait for another attempt. */
export interface Progress {
  /** Pages that have come, from the network or the archive. */
  readonly requestsDone: number;
  /** Pages known to be needed: it grows as answers point to further pages. */
  readonly requestsPlanned: number;
  readonly rows: number;
  readonly retries: number;
  /** Pages among `requestsDone` that the archive had. */
  readonly archiveReads: number;
  /** The page that came, or that is tried again. */
  readonly url: string;
  /** Set when an attempt failed and another follows after `wait` milliseconds. */
  readonly retry?: {
    readonly kind: KoladaErrorKind;
    readonly detail: string;
    readonly attempt: number;
    readonly wait: number;
  };
}

/** Options of a single call. */
export interface CallOptions {
  /** Aborts what waits and what runs; the error then has the kind "aborted". */
  readonly signal?: AbortSignal;
  /** Told how far the call has come. What it throws fails the call. */
  readonly onProgress?: (progress: Progress) => void;
}

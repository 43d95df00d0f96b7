import type { KoladaErrorKind } from "./kolada-error.ts";

/** Why one attempt came to nothing, and whether another may go better. */
export interface Failure {
  readonly kind: KoladaErrorKind;
  readonly detail: string;
  readonly retry: boolean;
  readonly status?: number | undefined;
  /** Milliseconds that the server asked every request to wait. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

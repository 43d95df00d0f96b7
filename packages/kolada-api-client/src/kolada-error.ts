/**
 * What went wrong, in one word:
 * - `aborted`: the caller's AbortSignal, or `close()`.
 * - `archive`: the archive's `read` or `write` failed.
 * - `gone`: 410, the v2 API; use v3.
 * - `invalid-body`: an answer that is not JSON (empty, cut off, a web page).
 * - `network`: the connection was refused, reset or never came about.
 * - `not-found`: 404, no such endpoint. Unknown ids are not this: Kolada answers them with an empty list.
 * - `paging`: a `next_url` that leads in a circle or to another place.
 * - `rate-limited`: 429.
 * - `refused`: 400, 422 and any other status that a retry would not change.
 * - `schema`: JSON of another shape than v3 promises.
 * - `server`: 408, 500, 502, 503, 504.
 * - `timeout`: one of the client's time-outs ran out.
 * - `too-large`: a body above `maxBodyBytes`.
 */
export type KoladaErrorKind =
  | "aborted"
  | "archive"
  | "gone"
  | "invalid-body"
  | "network"
  | "not-found"
  | "paging"
  | "rate-limited"
  | "refused"
  | "schema"
  | "server"
  | "timeout"
  | "too-large";

/** What a KoladaError is made from. */
export interface KoladaErrorDetails {
  readonly kind: KoladaErrorKind;
  readonly url: string;
  readonly attempts: number;
  readonly detail: string;
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/**
 * The one error of a failed call. The message is a single line that names the request, the kind and the attempts made.
 *
 * `attempts` counts the times the network was asked for `url`; 0 means that it never was (an archive, an abort before the start).
 */
export class KoladaError extends Error {
  override readonly name = "KoladaError";
  readonly kind: KoladaErrorKind;
  readonly url: string;
  readonly attempts: number;
  readonly status: number | undefined;

  constructor({ kind, url, attempts, detail, status, cause }: KoladaErrorDetails) {
    const times = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
    const text = `GET ${url} failed (${kind}) after ${times}: ${detail}`;
    super(text.replace(/\s+/g, " ").trim(), cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.url = url;
    this.attempts = attempts;
    this.status = status;
  }
}

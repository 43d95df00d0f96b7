/** A valid answer as it goes to the archive. */
export interface ArchivedResponse {
  /** The URL asked, which is also what `read` will be asked for. */
  readonly url: string;
  /** The body, byte for byte (after decompression, if the server compressed it). */
  readonly bytes: Uint8Array;
  readonly status: number;
  /** The headers as received: `content-encoding` and `content-length` are those of the transfer. */
  readonly headers: Readonly<Record<string, string>>;
  /** When the attempt that succeeded began, ISO 8601 in UTC. */
  readonly startedAt: string;
  /** Attempts that it took, this one included. */
  readonly attempts: number;
}

/**
 * Keeps answers, so that a call that broke off can go on where it stopped, and one that is done can be repeated without the network.
 *
 * `read` is asked before the network; what it gives is validated as an answer would be. `write` is called, and waited for,
 * with every valid answer from the network before its page is given out. An error of either fails the call, without retries.
 */
export interface Archive {
  read(url: string): Promise<{ readonly bytes: Uint8Array } | undefined>;
  write(response: ArchivedResponse): Promise<void>;
}

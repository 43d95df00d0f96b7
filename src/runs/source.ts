import type { Json } from "./canonical-json.ts";
import type { RunResponse } from "./manifest.ts";
import type { Decoded } from "./observation.ts";

/** A verbatim answer, on its way into a run. */
export interface Answer {
  readonly key: string;
  readonly format: string;
  readonly content: Uint8Array;
  /** ISO time in UTC. */
  readonly fetchedAt: string;
  readonly status?: number;
  readonly attempts?: number;
}

/** Where a source puts its answers, and finds those that an interrupted freeze has stored already. */
export interface Recorder {
  read(key: string): Promise<Uint8Array | undefined>;
  write(answer: Answer): Promise<void>;
  /** An answer of an earlier run, to stand in this one as it was asked and answered then. */
  keep(response: RunResponse, content: Uint8Array): Promise<void>;
}

/** How far a freeze has come. */
export interface FreezeProgress {
  readonly done: number;
  readonly planned: number;
  readonly rows: number;
  readonly retries: number;
}

/** What a source says of itself once every answer is recorded. */
export interface Gathered {
  readonly title: string;
  readonly note?: string;
  readonly sourceName: string;
  /** The day as of which the values were published; left out: the day of the first answer. */
  readonly asPublished?: string;
  readonly warnings: readonly string[];
}

/** Where observations come from: asks its questions and records each answer verbatim. */
export interface Source<Request extends Json = Json> {
  readonly id: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Kept as plain text in the store, for runs under version control; otherwise compressed. */
  readonly form?: "plain" | "gzip";
  gather(
    request: Request,
    recorder: Recorder,
    options: { readonly signal?: AbortSignal; readonly onProgress?: (progress: FreezeProgress) => void },
  ): Promise<Gathered>;
}

/** Reads stored responses of one format. */
export type Decoder = (
  content: Uint8Array,
  response: { readonly sha256: string; readonly fetchedAt: string },
) => Decoded;

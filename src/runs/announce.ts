import type { RunResponse } from "./manifest.ts";
import type { Publication } from "./publication-of.ts";

/** A frozen run that was opened, as the foot of a page names it. */
export interface OpenedRun {
  readonly name: string;
  readonly title?: string;
  /** The words of the source line, such as "Kolada". */
  readonly sourceName?: string;
  /** The day as of which the values were published, such as "2024-08-30"; left out when nobody has said. */
  readonly asPublished?: string;
  /** SHA-256 over the run's responses. */
  readonly fingerprint?: string;
}

/** A key figure or a table that was read from a run, and the answers that it came in. */
export interface ReadFigures {
  readonly run: string;
  readonly kind: "key figure" | "table";
  readonly id: string;
  readonly title: string;
  readonly answers: readonly Pick<RunResponse, "key" | "fetchedAt" | "sha256">[];
  /** Of a key figure that the source's catalogue knows: how far its newest year had come. */
  readonly publication?: Publication;
}

interface Heard {
  readonly opened: OpenedRun;
  readonly read: ReadFigures;
}

const keyOf = (what: keyof Heard) => Symbol.for(`jamforbar.on.${what}`);

/**
 * Tell whoever listens that a run was opened or that figures were read from it, so that a page can say where its numbers
 * come from. Does nothing when nobody listens: runs know nothing of notebooks, and the runner of a notebook may have
 * loaded another copy of this file.
 */
export function announce<What extends keyof Heard>(what: What, told: Heard[What]): void {
  const listener = (globalThis as { [key: symbol]: unknown })[keyOf(what)];
  if (typeof listener === "function") listener(told);
}

/** Hear of runs that are opened, or of figures that are read. */
export function listen<What extends keyof Heard>(what: What, listener: (told: Heard[What]) => void): void {
  Object.defineProperty(globalThis, keyOf(what), { value: listener, configurable: true });
}

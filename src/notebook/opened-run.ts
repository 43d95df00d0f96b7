/** A frozen run that a notebook opened, as the page's foot names it. */
export interface OpenedRun {
  readonly name: string;
  readonly title?: string;
  /** The words of the source line, such as "Kolada". */
  readonly sourceName?: string;
  /** The day as of which the values were published, such as "2024-08-30". */
  readonly asPublished?: string;
  /** SHA-256 over the run's responses. */
  readonly fingerprint?: string;
}

/**
 * The name of the global function that hears of opened runs: `globalThis[Symbol.for("jamforbar.onRunOpened")]`. The
 * notebook runner installs it. Code that opens runs calls it when it is there, without importing anything from here:
 * runs know nothing of notebooks.
 */
export const RUN_OPENED_KEY = "jamforbar.onRunOpened";

/** Tell whoever listens that a run was opened, so that the page can name it. Does nothing when nobody listens. */
export function noteRun(run: OpenedRun): void {
  const listener = (globalThis as { [key: symbol]: unknown })[Symbol.for(RUN_OPENED_KEY)];
  if (typeof listener === "function") listener(run);
}

/** Hear of opened runs. */
export function onRunOpened(listener: (run: OpenedRun) => void): void {
  Object.defineProperty(globalThis, Symbol.for(RUN_OPENED_KEY), { value: listener, configurable: true });
}

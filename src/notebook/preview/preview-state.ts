import { sha256 } from "../../runs/sha256.ts";

/** What the browser is told. */
export interface PreviewState {
  /** Whether the notebook is running now. */
  readonly running: boolean;
  /** Digest of the page that is to be shown, when there is one. */
  readonly page?: string;
  /** What stopped the latest run, in the words of the page. */
  readonly error?: string;
  /** Whether the page is of a run that went to its end; with an error, that is an earlier run. */
  readonly whole: boolean;
}

/** What came of a run. */
export interface RunOutcome {
  readonly html?: string;
  readonly error?: string;
}

/** The preview as it stands, and who wants to know of it. */
export interface PreviewBoard {
  state(): PreviewState;
  /** The page to show: the last that was whole, or until there is one, the last that was not. */
  html(): string | undefined;
  started(): void;
  /** A run ended: with a page or none, and with an error or none. */
  ended(outcome: RunOutcome): void;
  /** Hear of every change; gives back a function that ends it. */
  subscribe(listener: (state: PreviewState) => void): () => void;
}

/** A board on which nothing has happened yet. */
export function previewBoard(): PreviewBoard {
  const listeners = new Set<(state: PreviewState) => void>();
  let state: PreviewState = { running: false, whole: false };
  let html: string | undefined;
  const tell = (next: PreviewState) => {
    state = next;
    for (const listener of listeners) listener(next);
  };
  return {
    state: () => state,
    html: () => html,
    started: () => tell({ ...state, running: true }),
    ended: ({ html: latest, error }) => {
      if (error === undefined || !state.whole) html = latest ?? html;
      tell({
        running: false,
        whole: state.whole || error === undefined,
        ...(html === undefined ? {} : { page: sha256(html) }),
        ...(error === undefined ? {} : { error }),
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

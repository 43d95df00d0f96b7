import type { CallOptions, Progress } from "./progress.ts";

/** The counts of one call. */
export interface Counts {
  requestsDone: number;
  requestsPlanned: number;
  rows: number;
  retries: number;
  archiveReads: number;
}

/** Counts, and tells the caller. */
export interface Tally {
  readonly counts: Readonly<Counts>;
  page(url: string, rows: number, fromArchive: boolean, more: boolean): void;
  retry(url: string, retry: NonNullable<Progress["retry"]>): void;
}

export function createTally(requestsPlanned: number, onProgress: CallOptions["onProgress"]): Tally {
  const counts: Counts = { requestsDone: 0, requestsPlanned, rows: 0, retries: 0, archiveReads: 0 };
  return {
    counts,
    page(url, rows, fromArchive, more) {
      counts.requestsDone++;
      counts.rows += rows;
      if (fromArchive) counts.archiveReads++;
      if (more) counts.requestsPlanned++;
      onProgress?.({ ...counts, url });
    },
    retry(url, retry) {
      counts.retries++;
      onProgress?.({ ...counts, url, retry });
    },
  };
}

import type { Publication } from "../runs/publication-of.ts";
import type { Output } from "./output.ts";

/** A key figure that was read, and what its source had announced when the run was fetched. */
interface Announced {
  readonly id: string;
  readonly publication?: Publication;
}

/**
 * Tell of a run that is behind its source (äldre än nästa publicering): the day has passed on which the source was to
 * publish a key figure anew. Only told on the terminal, where there is a clock; what is written to files never depends
 * on the day.
 *
 * @param today ISO date
 */
export function tellIfBehind(output: Output, run: string, figures: readonly Announced[], today = isoToday()): void {
  const behind = figures
    .flatMap(({ id, publication }) => (publication?.next ? [{ id, date: publication.next.date }] : []))
    .filter(({ date }) => date <= today)
    .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
  const [first] = behind;
  if (first === undefined) return;
  const which = behind.length === 1 ? first.id : `${behind.length} of its key figures, first ${first.id},`;
  output.err(
    `note: run ${run} is older than its source: ${which} was to be published anew on ${first.date}; jamforbar refresh ${run} asks for what has changed\n`,
  );
}

/** The same for what a notebook read, run by run. */
export function tellOfReads(output: Output, reads: readonly (Announced & { readonly run: string })[]): void {
  for (const run of new Set(reads.map((read) => read.run))) {
    const ofRun = reads.filter((read) => read.run === run);
    tellIfBehind(output, run, ofRun);
  }
}

function isoToday(): string {
  return new Date().toISOString().slice(0, 10);
}

import { announce, type ReadFigures } from "../runs/announce.ts";
import type { Manifest } from "../runs/manifest.ts";

/** Tell whoever listens that figures were read from a run, with the answers that they came in. */
export function announceRead(
  { name, responses }: Manifest,
  what: Omit<ReadFigures, "run" | "answers">,
  hashes: ReadonlySet<string>,
): void {
  const answers = responses
    .filter(({ sha256 }) => hashes.has(sha256))
    .map(({ key, fetchedAt, sha256 }) => ({ key, fetchedAt, sha256 }));
  announce("read", { run: name, ...what, answers });
}

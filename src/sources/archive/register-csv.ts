import type { Manifest } from "../../runs/manifest.ts";
import { csvText } from "./csv-text.ts";

/** The register of a run's answers: file, question, time, hash, size. */
export function registerCsv({ responses }: Manifest, names: ReadonlyMap<string, string>): string {
  return csvText([
    ["fil", "fråga", "format", "hämtat", "sha256", "byte"],
    ...responses.map(({ key, format, fetchedAt, sha256, bytes }) => [
      ...[names.get(sha256) ?? "", key, format, fetchedAt, sha256, bytes],
    ]),
  ]);
}

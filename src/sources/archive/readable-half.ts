import { ARCHIVE_FILES } from "../../runs/archive/archive-names.ts";
import { canonicalJson, type Json } from "../../runs/canonical-json.ts";
import { sha256 } from "../../runs/sha256.ts";
import type { Run } from "../run.ts";
import { readMeText } from "./read-me.ts";
import { registerCsv } from "./register-csv.ts";
import { valuesCsv } from "./values-csv.ts";

/**
 * What people read of an archive, made from the run: the manifest, the register, the values, and last the text that says what is
 * what, with the hashes of all. The same run gives the same bytes, so that an import can tell whether an archive's own were
 * altered.
 *
 * @param names what each answer is called in the archive, by its hash
 */
export function readableHalf(run: Run, names: ReadonlyMap<string, string>): Map<string, Uint8Array> {
  const { manifest } = run;
  const encode = (text: string) => new TextEncoder().encode(text);
  const files = new Map([
    [ARCHIVE_FILES.manifest, encode(canonicalJson(manifest as Json))],
    [ARCHIVE_FILES.register, encode(registerCsv(manifest, names))],
    [ARCHIVE_FILES.values, encode(valuesCsv(run, names))],
  ] as [string, Uint8Array][]);
  const hashes = new Map([...files].map(([entry, content]) => [entry, sha256(content)]));
  for (const [hash, entry] of names) hashes.set(entry, hash);
  return files.set(ARCHIVE_FILES.readMe, encode(readMeText(manifest, hashes)));
}

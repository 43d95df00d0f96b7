import type { Manifest, RunResponse } from "../manifest.ts";

/** Files of an archive that stand beside the answers. */
export const ARCHIVE_FILES = {
  readMe: "LÄSMIG.txt",
  manifest: "manifest.json",
  register: "register.csv",
  values: "värden.csv",
} as const;

/**
 * What each answer of a run is called in its archive, by SHA-256: `svar/0001-county-figures.csv`, `svar/0007-data.json`. An
 * answer that was given to two questions is one file.
 */
export function answerNames({ responses }: Pick<Manifest, "responses">): Map<string, string> {
  const names = new Map<string, string>();
  for (const response of responses) {
    if (names.has(response.sha256)) continue;
    names.set(response.sha256, `svar/${String(names.size + 1).padStart(4, "0")}-${label(response)}`);
  }
  return names;
}

function label({ key, format }: RunResponse): string {
  const [, file, ending] = /^file:(?:.*[\\/])?(.+)\.([a-z0-9]{1,5})$/i.exec(key) ?? [];
  if (file !== undefined && ending !== undefined) return `${plain(file)}.${ending.toLowerCase()}`;
  // A table file's mapping, and what was read of it, are named after the file too.
  const [, table = ""] = /^(?:mapping|table):(?:.*[\\/])?(.+?)(?:\.[a-z0-9]{1,5})?$/i.exec(key) ?? [];
  const what = plain(`${format.split("/").at(-1) ?? ""} ${table}`);
  return `${what}${/^(?:kolada-|table-file\/)/.test(format) ? ".json" : ".dat"}`;
}

/** A file name that every system can keep. */
function plain(text: string): string {
  const words = text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return words.slice(0, 40).replace(/^-+|-+$/g, "") || "svar";
}

import type { ReportInput, ReportRun } from "./report-input.ts";
import { VERSIONS } from "./versions.ts";

/** What a reader needs in order to make the report again: a term with its facts, in Swedish. */
export type AboutEntry = readonly [term: string, facts: readonly string[]];

/** Notebook, parameters, runs with their fingerprints, and versions. */
export function aboutReport({ file, parameters, runs }: ReportInput): AboutEntry[] {
  const entries: readonly AboutEntry[] = [
    ["Notebook", [file]],
    ["Parametrar", Object.entries(parameters).map(([name, value]) => `${name} = ${value}`)],
    ["Körning", runs.map(runText)],
    ["Gjord med", [VERSIONS.join(", ")]],
  ];
  return entries.filter(([, facts]) => facts.length > 0);
}

/** The command that makes the same report again, in the folder where it was made. */
export function reportCommand({ made: { notebook, cache }, parameters }: ReportInput): string {
  const settings = Object.entries(parameters).map(([key, value]) => ` --set ${shellWord(`${key}=${value}`)}`);
  const runs = cache === undefined ? "" : ` --cache ${shellWord(cache)}`;
  return `jamforbar report ${shellWord(notebook)}${settings.join("")}${runs}`;
}

function runText({ name, title, sourceName, asPublished, fingerprint }: ReportRun): string {
  const facts = [
    title,
    sourceName === undefined ? undefined : `källa ${sourceName}`,
    asPublished === undefined ? undefined : `som publicerat ${asPublished}`,
    fingerprint === undefined ? undefined : `fingeravtryck sha256:${fingerprint}`,
  ].filter((fact) => fact !== undefined);
  return [name, ...facts].join("; ");
}

function shellWord(text: string): string {
  return /^[\w.,=:/@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

import type { OpenedRun } from "../runs/announce.ts";
import { escapeHtml } from "../text/html.ts";
import { plainNumber } from "./plain-number.ts";
import { pageOrigins } from "./render-origins.ts";
import type { RunResult } from "./run-result.ts";

/** What a reader needs in order to make the page again: notebook, parameters, runs and versions. */
export function renderFoot(result: RunResult, versions: Readonly<Record<string, string>>): string {
  const parameters = Object.entries(result.parameters).map(([name, value]) => `${name} = ${written(value)}`);
  const entries: readonly (readonly [string, readonly string[]])[] = [
    ["Notebook", [result.file]],
    ["Parametrar", parameters],
    ["Underlag", result.runs.map(runText)],
    ["Versioner", Object.entries(versions).map(([name, version]) => `${name} ${version}`)],
  ];
  const rows = entries
    .filter(([, texts]) => texts.length > 0)
    .map(([term, texts]) => {
      return `<dt>${term}</dt>${texts.map((text) => `<dd>${escapeHtml(text)}</dd>`).join("")}`;
    });
  const origins = pageOrigins(result.reads);
  return `<footer>\n${origins}${origins === "" ? "" : "\n"}<h2 class="foot-title">Om sidan</h2>\n<dl>\n${rows.join("\n")}\n</dl>\n</footer>`;
}

function runText({ name, title, sourceName, asPublished, fingerprint }: OpenedRun): string {
  const facts = [
    title,
    sourceName === undefined ? undefined : `källa ${sourceName}`,
    asPublished === undefined ? undefined : `som publicerat ${asPublished}`,
    fingerprint === undefined ? undefined : `kontrollsumma ${fingerprint.slice(0, 12)}`,
  ].filter((fact) => fact !== undefined);
  return facts.length === 0 ? name : `${name} (${facts.join(", ")})`;
}

/** A parameter as it would be given: a year is not written with a space in it. */
function written(value: string | number | boolean): string {
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : plainNumber(value);
  return typeof value === "string" ? `”${value}”` : value ? "ja" : "nej";
}

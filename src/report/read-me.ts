import { createHash } from "node:crypto";
import { aboutReport, reportCommand } from "./about-report.ts";
import type { ReportInput } from "./report-input.ts";

/** A file of the report: where it lies in the folder, with `/`, and what it is, in Swedish. */
export interface ReportFile {
  readonly path: string;
  readonly about: string;
  readonly bytes: Uint8Array;
}

/** The file that says what the others are. */
export const README = "LÄSMIG.txt";

const FIRST_LINE = "Rapportmapp gjord med jamforbar report";
const SUMS = "Kontrollsummor (SHA-256)";

/** What the folder holds, what it was made from, and how to make it again. */
export function readMe(input: ReportInput, files: readonly ReportFile[]): string {
  const about = aboutReport(input).flatMap(([term, facts]) => facts.map((fact) => `  ${term}: ${fact}`));
  return `${[
    FIRST_LINE,
    "",
    "Samma notebook och samma körning ger samma filer, byte för byte. Ändra inte i filerna här: kopiera dem dit de ska",
    "användas. Mappen skrivs om nästa gång rapporten görs, men bara om ingen har ändrat i den.",
    "",
    "Underlag",
    ...about,
    "",
    "Så görs rapporten igen",
    `  ${reportCommand(input)}`,
    "",
    "Filer",
    ...files.map(({ path, about: what }) => `  ${path}: ${what}`),
    "",
    SUMS,
    ...files.map(({ path, bytes }) => `${checksum(bytes)}  ${path}`),
  ].join("\n")}\n`;
}

/**
 * The checksums that a LÄSMIG.txt of ours names, by path.
 *
 * @returns undefined when the text is not ours
 */
export function listedFiles(text: string): ReadonlyMap<string, string> | undefined {
  if (!text.startsWith(`${FIRST_LINE}\n`)) return undefined;
  const lines = text.slice(text.indexOf(`\n${SUMS}\n`)).matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm);
  return new Map([...lines].map(([, sum = "", path = ""]) => [path, sum]));
}

/** SHA-256 in hexadecimal. */
export function checksum(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

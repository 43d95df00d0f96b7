import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What the parser throws: a plain object, not an Error. */
interface Complaint {
  readonly message: string;
  readonly startLine?: number;
}

/** Source that cannot be run, with the line where reading it stopped. */
export interface SourceProblem {
  readonly message: string;
  readonly line?: number;
}

/**
 * Replace types by blanks: no line and no column moves, so that lines in stack traces are the notebook's own. Syntax
 * that needs more than that (enums, namespaces, parameter properties) is a problem, as in Node itself.
 */
export function stripTypes(source: string): { readonly code: string } | { readonly problem: SourceProblem } {
  // Loaded when it is needed: most notebooks import no TypeScript of their own.
  const { transformSync } = require("@swc/wasm-typescript") as typeof import("@swc/wasm-typescript");
  try {
    return { code: transformSync(source, { mode: "strip-only", module: true }).code };
  } catch (error) {
    const { message, startLine } = error as Complaint;
    return { problem: { message: oneLine(message), ...(startLine === undefined ? {} : { line: startLine }) } };
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

import { possibleFiles } from "../possible-files.ts";

/** `from "./a.ts"`, `import "./a.ts"`, `import("./a.ts")`, `require("./a.cjs")`: relative, absolute or a file's URL. */
const SPECIFIER = /\b(?:from|import|require)\s*\(?\s*(["'`])((?:\.{1,2}\/|\/|file:\/\/)[^"'`\n$?#]+)\1/g;

/**
 * The files that a piece of source may mean by its imports, whether they are there or not: one that is missing may be
 * written next. They are read off the text, not off a run, since a run that stops early knows only the imports it came
 * to. What stands in a comment is taken too, which costs nothing but a watched name; a specifier that is computed when
 * the code runs cannot be seen.
 *
 * @param file the source's own file
 * @returns absolute paths
 */
export function localImports(source: string, file: string): string[] {
  return [...source.matchAll(SPECIFIER)].flatMap(([, , specifier = ""]) => possibleFiles(specifier, file));
}

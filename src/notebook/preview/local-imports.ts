import path from "node:path";
import { fileURLToPath } from "node:url";

/** `from "./a.ts"`, `import "./a.ts"`, `import("./a.ts")`, `require("./a.cjs")`: relative, absolute or a file's URL. */
const SPECIFIER = /\b(?:from|import|require)\s*\(?\s*(["'`])((?:\.{1,2}\/|\/|file:\/\/)[^"'`\n$?#]+)\1/g;
const ENDINGS = [".ts", ".mts", ".js", ".mjs", ".json", "/index.ts", "/index.js"];

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

/** As tsx finds them: as written, `.js` for `.ts`, without an ending, or a folder's index. */
function possibleFiles(specifier: string, file: string): string[] {
  const named = specifier.startsWith("file:") ? fromUrl(specifier) : path.resolve(path.dirname(file), specifier);
  if (named === undefined) return [];
  const ending = path.extname(named);
  if (/^\.[cm]?jsx?$/.test(ending)) return [named, named.slice(0, -ending.length) + ending.replace("js", "ts")];
  return /^\.([cm]?tsx?|json)$/.test(ending) ? [named] : [named, ...ENDINGS.map((end) => named + end)];
}

/** A URL in a comment may be no file's. */
function fromUrl(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

import path from "node:path";
import { fileURLToPath } from "node:url";

const ENDINGS = [".ts", ".mts", ".js", ".mjs", ".json", "/index.ts", "/index.js"];

/**
 * The files that a local import may mean, as TypeScript finds them: as written, `.js` for `.ts`, without an ending, or a
 * folder's index.
 *
 * @param specifier relative, absolute or a file's URL
 * @param file the file that imports
 * @returns absolute paths, the one that is written first; none for what is no file's URL
 */
export function possibleFiles(specifier: string, file: string): string[] {
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

import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const PACKAGE = fileURLToPath(new URL("../../", import.meta.url));

/** Write files as seen from the notebook's folder: a page must not tell where on whose machine it was made. */
export function scrubPaths(text: string, folder: string): string {
  const places: readonly (readonly [string, string])[] = [
    [withSeparator(folder), ""],
    [PACKAGE, "jamforbar/"],
    [withSeparator(os.homedir()), "~/"],
  ];
  const known = places.filter(([place]) => path.parse(place).root !== place);
  return known.reduce((scrubbed, [place, name]) => {
    return scrubbed.replaceAll(pathToFileURL(place).href, name).replaceAll(place, name);
  }, text);
}

function withSeparator(folder: string): string {
  return folder.endsWith(path.sep) ? folder : folder + path.sep;
}

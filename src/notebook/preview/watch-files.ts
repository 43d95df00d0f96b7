import { existsSync, type FSWatcher, watch } from "node:fs";
import path from "node:path";

/** In place of a file's name: any file in the folder. */
export const ANY_NAME = "*";

/**
 * Hear when any of some files may have changed. Folders are watched, not files: editors that save by renaming put a new
 * file in the old one's place, and a file that is missing has only a folder to be awaited in.
 *
 * @param onEvent called for each event, of which one save gives several
 * @returns stops watching
 */
export function watchFiles(files: Iterable<string>, onEvent: () => void): () => void {
  const watchers = [...namesByFolder(files)].map(([folder, names]) => watchNames(folder, names, onEvent));
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}

function watchNames(folder: string, names: ReadonlySet<string>, onEvent: () => void): FSWatcher {
  const watcher = watch(folder, (_, name) => {
    // Without a name, and when the folder itself is moved or removed, anything may have happened.
    if (name === null || names.has(name) || names.has(ANY_NAME) || name === path.basename(folder)) onEvent();
  });
  return watcher.on("error", onEvent);
}

/** In each folder that is there, the names to look for: a file, or the folder that a missing file's folder begins with. */
function namesByFolder(files: Iterable<string>): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const file of files) {
    let [folder, name] = [path.dirname(file), path.basename(file)];
    while (!existsSync(folder) && folder !== path.dirname(folder)) {
      [folder, name] = [path.dirname(folder), path.basename(folder)];
    }
    folders.set(folder, (folders.get(folder) ?? new Set()).add(name));
  }
  return folders;
}

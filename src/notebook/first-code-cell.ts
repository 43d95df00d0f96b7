import type { Notebook } from "./parse-notebook.ts";

/** The cell to which belongs what comes before any has begun. */
export function firstCodeCell({ cells }: Notebook): number {
  return cells.find(({ kind }) => kind === "code")?.index ?? 0;
}

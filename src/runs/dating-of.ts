import type { Manifest } from "./manifest.ts";

/** What the day of a run's manifest is a day of. */
export interface Dating {
  /**
   * `fetched`: the source was asked that day; `published`: the files said so, or whoever froze them; `frozen`: nobody said
   * when the values were published, and the day is the one on which the files were frozen.
   */
  readonly kind: "fetched" | "published" | "frozen";
  readonly day: string;
}

/** Whether an answer came from a source that was asked, and not from a file. */
export function isRequested(key: string): boolean {
  return /^https?:\/\//.test(key);
}

/**
 * Whether a run knows when its values were published. A freeze that was told no day of publication puts the day of the first
 * answer in its place (see {@link freezeRun}): of files that is no day of publication, and a page must not say that it is.
 */
export function datingOf({ asPublished, responses }: Pick<Manifest, "asPublished" | "responses">): Dating {
  if (responses.some(({ key }) => isRequested(key))) return { kind: "fetched", day: asPublished };
  const [first] = responses.map(({ fetchedAt }) => fetchedAt.slice(0, 10)).sort();
  return { kind: asPublished === first ? "frozen" : "published", day: asPublished };
}

/** The files that a notebook can be rendered to: a page for readers, and a notebook for Jupyter. */
export const PAGE_FORMATS = ["html", "ipynb"] as const;

/** One of them; also the ending of its file. */
export type PageFormat = (typeof PAGE_FORMATS)[number];

/**
 * Read formats as they are written on a command line.
 *
 * @throws {RangeError} when a format is unknown, or there is none
 * @example
 * parsePageFormats("ipynb, html"); // => ["ipynb", "html"]
 */
export function parsePageFormats(text: string): readonly PageFormat[] {
  const names = text.split(",").map((name) => name.trim());
  return [...new Set(names)].map((name) => {
    const format = PAGE_FORMATS.find((known) => known === name);
    if (format === undefined)
      throw new RangeError(`format must be one of ${PAGE_FORMATS.join(", ")}, was ${JSON.stringify(name)}`);
    return format;
  });
}

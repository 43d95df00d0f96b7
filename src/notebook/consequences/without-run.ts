/**
 * A text without the name of its run, so that two runs' texts can be compared: a sentence that names its run says nothing
 * else for that. A name has letters, digits, dots, dashes and underscores.
 *
 * @example
 * withoutRun("run a holds a lot", "a"); // => "run  holds  lot"
 * withoutRun("data", "a"); // => "data"
 */
export function withoutRun(text: string | undefined, run: string): string | undefined {
  return text
    ?.split(/([\p{L}\p{N}_.-]*[\p{L}\p{N}])/u)
    .map((word) => (word === run ? "" : word))
    .join("");
}

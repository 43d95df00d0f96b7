const MOST = 60;

/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name, without ending, that every system takes: a–z, 0–9 and hyphens, cut at a word, and none of the names that
 * Windows keeps for itself.
 *
 * @param text what the file is about, such as a title
 * @example
 * fileName("Huddinge 2022: plats 3 av 26 i nöjdhet"); // => "huddinge-2022-plats-3-av-26-i-nojdhet"
 * fileName("CON"); // => "con-fil"
 */
export function fileName(text: string): string {
  const words =
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const [first = "fil", ...others] = words;
  let name = first.slice(0, MOST);
  for (const word of others) {
    if (name.length + word.length + 1 > MOST) break;
    name += `-${word}`;
  }
  return RESERVED.test(name) ? `${name}-fil` : name;
}

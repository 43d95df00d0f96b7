/** What a cell's marker says about it besides its title: `name="x" tags=["a"]`, as Jupytext writes it. */
export type CellMetadata = Readonly<Record<string, unknown>>;

const KEY = /(?:^|\s)([A-Za-z_][\w.-]*)=/g;

/**
 * Split the text after a cell marker into its title and its metadata: `key=value` pairs at the end of the line, where
 * a value is JSON or one bare word. Text that is not well-formed pairs belongs to the title, as in Jupytext.
 */
export function splitMetadata(text: string): { readonly title: string; readonly metadata: CellMetadata } {
  for (const match of text.matchAll(KEY)) {
    const metadata = readPairs(text.slice(match.index).trim());
    if (metadata !== undefined) return { title: text.slice(0, match.index).trim(), metadata };
  }
  return { title: text.trim(), metadata: {} };
}

function readPairs(text: string): CellMetadata | undefined {
  const pairs: [string, unknown][] = [];
  let rest = text;
  while (rest !== "") {
    const key = /^([A-Za-z_][\w.-]*)=/.exec(rest);
    if (key?.[1] === undefined) return undefined;
    const value = readValue(rest.slice(key[0].length));
    if (value === undefined) return undefined;
    pairs.push([key[1], value.value]);
    rest = value.rest;
  }
  return Object.fromEntries(pairs);
}

/** Read the shortest start of the text that is a whole value: JSON may contain spaces, a bare word may not. */
function readValue(text: string): { readonly value: unknown; readonly rest: string } | undefined {
  for (const end of text.matchAll(/\s+|$/g)) {
    const value = parseJson(text.slice(0, end.index));
    if (value !== undefined) return { value: value.parsed, rest: text.slice(end.index).trimStart() };
  }
  const [word] = /^[^\s"'[\]{}=]+(?=\s|$)/.exec(text) ?? [];
  return word === undefined ? undefined : { value: word, rest: text.slice(word.length).trimStart() };
}

function parseJson(text: string): { readonly parsed: unknown } | undefined {
  try {
    return { parsed: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

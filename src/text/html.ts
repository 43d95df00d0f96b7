const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Make any text safe inside HTML, in elements and in quoted attributes. Titles, names and notes come from sources
 * that we do not control: everything that is not markup of our own passes through here.
 *
 * @example
 * escapeHtml('<b title="x">'); // => "&lt;b title=&quot;x&quot;&gt;"
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

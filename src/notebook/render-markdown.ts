import MarkdownIt from "markdown-it";
import { escapeHtml } from "../text/html.ts";

/** A heading of the page. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly id: string;
}

/** Turns markdown into HTML for one page, on which every heading has an id of its own. */
export interface PageMarkdown {
  render(source: string): string;
  /** The headings so far, in the order of the page. */
  headings(): readonly Heading[];
}

/**
 * Make the markdown of one page. HTML in the text stays text, and pictures from elsewhere become links.
 *
 * @param reserved ids that the page has given to other things
 */
export function pageMarkdown(reserved: readonly string[] = []): PageMarkdown {
  const markdown = new MarkdownIt({ html: false, typographer: false, linkify: false });
  const headings: Heading[] = [];
  const taken = new Set(reserved);
  markdown.core.ruler.push("heading_ids", ({ tokens }) => {
    tokens.forEach((token, at) => {
      if (token.type !== "heading_open") return;
      const inline = tokens[at + 1]?.children ?? [];
      const text = inline.map(({ type, content }) => (type === "softbreak" ? " " : content)).join("");
      const id = uniqueId(text, taken);
      token.attrSet("id", id);
      headings.push({ level: Number(token.tag.slice(1)), text, id });
    });
  });
  markdown.renderer.rules["table_open"] = () =>
    '<div class="scroll" role="group" tabindex="0" aria-label="Tabell"><table>\n';
  markdown.renderer.rules["table_close"] = () => "</table></div>\n";
  const image = markdown.renderer.rules.image;
  markdown.renderer.rules.image = (tokens, at, options, env, self) => {
    const token = tokens[at];
    const address = token?.attrGet("src") ?? "";
    if (image !== undefined && address.startsWith("data:")) return image(tokens, at, options, env, self);
    return `<a href="${escapeHtml(address)}">${escapeHtml(token?.content || address)}</a>`;
  };
  return { render: (source) => markdown.render(source), headings: () => headings };
}

/** An id made of the heading's words: the same heading keeps its id when others change. */
function uniqueId(text: string, taken: Set<string>): string {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{Letter}\p{Number}]+/gu) ?? ["avsnitt"];
  const base = words.join("-");
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

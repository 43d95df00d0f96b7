import { HeadingLevel, type IParagraphOptions, Paragraph, type Table } from "docx";
import MarkdownIt, { type Token } from "markdown-it";
import { cleanText } from "./clean-text.ts";
import { inlineRuns, inlineText } from "./docx-inline.ts";
import { BULLETS, DEEPEST, INDENT, NUMBERS, STYLE } from "./docx-styles.ts";
import { docxTable } from "./docx-table.ts";

const parser = new MarkdownIt({ html: false, typographer: false, linkify: false });

// The page's title is the document's, and its sections the chapters.
const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];

/** Markdown as paragraphs of Word. One for a whole document: it knows the title, and gives each list its own numbers. */
export interface DocxMarkdown {
  render(source: string): (Paragraph | Table)[];
  /** The number of a list of one's own. */
  nextList(): number;
}

/** The first heading of level 1, which is the document's title. */
export function markdownTitle(source: string): string | undefined {
  const tokens = parser.parse(source, {});
  const at = tokens.findIndex(({ type, tag }) => type === "heading_open" && tag === "h1");
  return at === -1 ? undefined : inlineText(tokens[at + 1]);
}

/** A list that the text is in; `fresh` until the item's first paragraph, which has the bullet, is written. */
interface OpenList {
  readonly reference: string;
  readonly instance: number;
  fresh: boolean;
}

/** Begin a document. */
export function docxMarkdown(): DocxMarkdown {
  let titled = false;
  let lists = 0;
  const headingOf = (tag: string) => {
    if (tag === "h1" && !titled) {
      titled = true;
      return HeadingLevel.TITLE;
    }
    return LEVELS[Number(tag.slice(1)) - 1] ?? HeadingLevel.HEADING_5;
  };
  return {
    nextList: () => ++lists,
    render: (source) => {
      const made: (Paragraph | Table)[] = [];
      const open: OpenList[] = [];
      let quotes = 0;
      let heading: IParagraphOptions["heading"];
      const tokens = parser.parse(source, {});
      for (const [at, token] of tokens.entries()) {
        switch (token.type) {
          case "heading_open":
            heading = headingOf(token.tag);
            break;
          case "heading_close":
            heading = undefined;
            break;
          case "bullet_list_open":
            open.push({ reference: BULLETS, instance: 0, fresh: true });
            break;
          case "ordered_list_open":
            open.push({ reference: NUMBERS, instance: ++lists, fresh: true });
            break;
          case "bullet_list_close":
          case "ordered_list_close":
            open.pop();
            break;
          case "list_item_open":
            for (const list of open.slice(-1)) list.fresh = true;
            break;
          case "blockquote_open":
            quotes++;
            break;
          case "blockquote_close":
            quotes--;
            break;
          case "fence":
          case "code_block":
            made.push(...plainParagraphs(token.content));
            break;
          case "table_open":
            made.push(...markdownTable(tokens.slice(at)));
            break;
          case "inline": {
            if (inTable(tokens, at)) break;
            const look = heading === undefined ? lookIn(open, quotes) : { heading };
            for (const list of open.slice(-1)) list.fresh = false;
            made.push(new Paragraph({ ...look, children: inlineRuns(token) }));
          }
        }
      }
      return made;
    },
  };
}

/** How a paragraph looks in lists and quotations. */
function lookIn(open: readonly OpenList[], quotes: number): IParagraphOptions {
  const list = open.at(-1);
  if (list === undefined) return quotes > 0 ? { style: STYLE.quote } : {};
  const { reference, instance, fresh } = list;
  const level = Math.min(open.length, DEEPEST) - 1;
  return fresh ? { numbering: { reference, level, instance } } : { indent: { left: INDENT * (level + 1) } };
}

/** Text as it was printed, one paragraph a line. */
export function plainParagraphs(text: string): Paragraph[] {
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => new Paragraph({ style: STYLE.plain, text: cleanText(line) }));
}

function inTable(tokens: readonly Token[], at: number): boolean {
  return ["th_open", "td_open"].includes(tokens[at - 1]?.type ?? "");
}

function markdownTable(tokens: readonly Token[]): readonly (Paragraph | Table)[] {
  const end = tokens.findIndex(({ type }) => type === "table_close");
  const cells = (kind: string, part: readonly Token[]) =>
    part.flatMap((token, at) => (part[at - 1]?.type === kind ? [inlineText(token)] : []));
  const body = tokens.slice(0, end);
  const starts = body.flatMap(({ type }, at) => (type === "tr_open" ? [at] : []));
  const rows = starts.slice(1).map((start, at) => cells("td_open", body.slice(start, starts[at + 2])));
  const columns = cells("th_open", body).map((title) => ({ title }));
  return docxTable({ columns, rows: rows.map((row) => row.map((text) => [{ text }])), focus: [] }).children;
}

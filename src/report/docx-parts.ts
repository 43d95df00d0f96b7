import { HeadingLevel, ImageRun, Paragraph, SimpleField, type Table, TextRun } from "docx";
import type { ParagraphBlock } from "../text/report-blocks.ts";
import { cleanText } from "./clean-text.ts";
import { type DocxMarkdown, plainParagraphs } from "./docx-markdown.ts";
import { BULLETS, NUMBERS, STYLE } from "./docx-styles.ts";
import { docxTable } from "./docx-table.ts";
import { drawPng } from "./draw-png.ts";
import { FIGURE_CM } from "./figure-size.ts";
import type { Figure, NumberedPart, NumberedTable } from "./number-parts.ts";

/** A piece of the document, and whether it needs a page that lies down. */
export interface DocxPart {
  readonly children: readonly (Paragraph | Table)[];
  readonly landscape: boolean;
}

/** A pixel of Word's is 1/96 inch. */
const PIXELS_PER_CM = 96 / 2.54;

/** A piece of the report as paragraphs and tables of Word. */
export function docxPart(part: NumberedPart, markdown: DocxMarkdown): DocxPart {
  switch (part.kind) {
    case "markdown":
      return { children: markdown.render(part.source), landscape: false };
    case "plain":
      return { children: plainParagraphs(part.text), landscape: false };
    case "paragraph":
      return { children: [paragraph(part)], landscape: false };
    case "list": {
      const numbering = { reference: part.ordered ? NUMBERS : BULLETS, level: 0, instance: markdown.nextList() };
      const items = part.items.map((item) => new Paragraph({ numbering, text: cleanText(item) }));
      const title = part.title === undefined ? [] : [new Paragraph({ style: STYLE.listTitle, text: part.title })];
      return { children: [...title, ...items], landscape: false };
    }
    case "figure":
      return { children: figure(part), landscape: false };
    case "numbered table":
      return numberedTable(part);
  }
}

/** The drawing without its words: Word says them in the caption and under it, where they can be edited. */
function figure({ number, chart }: Figure): Paragraph[] {
  const { bytes, width, height } = drawPng(chart.drawing);
  const wide = FIGURE_CM * PIXELS_PER_CM;
  const image = new ImageRun({
    type: "png",
    data: bytes,
    transformation: { width: wide, height: (wide * height) / width },
    altText: { id: String(number), name: `Figur ${number}`, title: chart.title, description: cleanText(chart.alt) },
  });
  return [
    new Paragraph({ style: STYLE.figure, children: [image] }),
    caption("Figur", number, chart.title),
    new Paragraph({ style: STYLE.notes, keepNext: true, text: cleanText(chart.subtitle) }),
    new Paragraph({ style: STYLE.source, text: cleanText(chart.source) }),
  ];
}

function numberedTable({ number, table }: NumberedTable): DocxPart {
  const { children, landscape } = docxTable(table);
  const notes = table.notes.map(({ mark, text }) => {
    const before = mark === undefined ? [] : [new TextRun({ text: `${mark})`, superScript: true }), new TextRun(" ")];
    return new Paragraph({ style: STYLE.notes, children: [...before, new TextRun(cleanText(text))] });
  });
  const sources = table.sources.map((text) => new Paragraph({ style: STYLE.source, text: cleanText(text) }));
  const above = caption("Tabell", number, table.caption ?? "");
  return { children: [above, ...children, ...notes, ...sources], landscape };
}

/** A caption that Word counts itself, so that it can be referred to and listed; the number is there without that, too. */
function caption(word: "Figur" | "Tabell", number: number, text: string): Paragraph {
  const after = text === "" ? "." : `. ${cleanText(text)}`;
  const count = new SimpleField(`SEQ ${word} \\* ARABIC`, String(number));
  return new Paragraph({
    style: "Caption",
    keepNext: true,
    children: [new TextRun(`${word} `), count, new TextRun(after)],
  });
}

function paragraph({ role, strong, text }: ParagraphBlock): Paragraph {
  const children = [
    ...(strong === undefined ? [] : [new TextRun({ text: `${cleanText(strong)} `, bold: true })]),
    new TextRun(cleanText(text)),
  ];
  if (role === "heading") return new Paragraph({ heading: HeadingLevel.HEADING_2, children });
  return new Paragraph({ style: STYLE[role], children });
}

import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { aboutReport } from "./about-report.ts";
import { cleanText } from "./clean-text.ts";
import { docxMarkdown, markdownTitle } from "./docx-markdown.ts";
import { pageOf } from "./docx-page.ts";
import { type DocxPart, docxPart } from "./docx-parts.ts";
import { BULLETS, DOCX_NUMBERING, DOCX_STYLES, STYLE } from "./docx-styles.ts";
import type { NumberedPart } from "./number-parts.ts";
import type { ReportInput } from "./report-input.ts";
import { sourceReferences } from "./source-references.ts";
import { stableZip } from "./stable-zip.ts";

/** When the file says that it was made: a time of day would make two files of the same report differ. */
const NO_TIME = "1980-01-01T00:00:00Z";

/**
 * The report as a Word document: A4, in Swedish, with styles for everything, figures with their alternative text, tables
 * whose header is repeated, the sources, and what the report was made from.
 */
export async function docxReport(parts: readonly NumberedPart[], input: ReportInput): Promise<Uint8Array> {
  const title = titleOf(parts) ?? input.name;
  const markdown = docxMarkdown();
  const untitled: DocxPart[] =
    titleOf(parts) === undefined
      ? [upright([new Paragraph({ heading: HeadingLevel.TITLE, text: cleanText(title) })])]
      : [];
  const made = [
    ...untitled,
    ...withLeads(
      parts,
      parts.map((part) => docxPart(part, markdown)),
    ),
    upright(sources(parts)),
    upright(about(input)),
  ];
  const document = new Document({
    title: cleanText(title),
    creator: "Jämförbar",
    lastModifiedBy: "Jämförbar",
    description: `${input.file}; ${input.runs.map(({ name }) => name).join(", ")}`,
    styles: DOCX_STYLES,
    numbering: DOCX_NUMBERING,
    sections: sectionsOf(made).map(({ children, landscape }) => ({
      properties: pageOf(landscape),
      footers: { default: footer() },
      children: [...children],
    })),
  });
  return stableZip(await Packer.toBuffer(document), withoutTime);
}

function titleOf(parts: readonly NumberedPart[]): string | undefined {
  for (const part of parts) {
    const title = part.kind === "markdown" ? markdownTitle(part.source) : undefined;
    if (title !== undefined) return title;
  }
  return undefined;
}

/** A heading and what is said under it stand on the page of the table that they lead to. */
function withLeads(parts: readonly NumberedPart[], made: readonly DocxPart[]): DocxPart[] {
  return made.map((part, at) => {
    const source = parts[at];
    const leads = source?.kind === "markdown" && source.source.startsWith("#") && made[at + 1]?.landscape === true;
    return leads ? { ...part, landscape: true } : part;
  });
}

/** Pieces that follow each other on pages of one kind are one section. */
function sectionsOf(parts: readonly DocxPart[]): DocxPart[] {
  const sections: DocxPart[] = [];
  for (const part of parts) {
    const last = sections.at(-1);
    if (last?.landscape === part.landscape) {
      sections[sections.length - 1] = { ...last, children: [...last.children, ...part.children] };
    } else {
      sections.push(part);
    }
  }
  return sections;
}

function upright(children: readonly Paragraph[]): DocxPart {
  return { children, landscape: false };
}

function sources(parts: readonly NumberedPart[]): Paragraph[] {
  const references = sourceReferences(parts);
  if (references.length === 0) return [];
  const lines = references.map(
    ({ source, places }) => `${source}${places.length === 0 ? "" : ` (${places.join(", ")})`}`,
  );
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: "Källor till figurer och tabeller" }),
    ...lines.map((text) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, text: cleanText(text) })),
  ];
}

function about(input: ReportInput): Paragraph[] {
  const lines = aboutReport(input).map(([term, facts]) => {
    const children = [new TextRun({ text: `${term}: `, bold: true }), new TextRun(cleanText(facts.join("; ")))];
    return new Paragraph({ style: STYLE.notes, children });
  });
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, text: "Om underlaget" }), ...lines];
}

function footer(): Footer {
  const children = [new TextRun({ size: 17, children: ["Sida ", PageNumber.CURRENT, " av ", PageNumber.TOTAL_PAGES] })];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}

function withoutTime(name: string, text: string): string {
  if (name !== "docProps/core.xml") return text;
  return text.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${NO_TIME}`);
}

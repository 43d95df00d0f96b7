import { spawnSync } from "node:child_process";

/** Debian's poppler-utils. */
const READER = "pdftotext";
export const READS_PDF = spawnSync(READER, ["-v"]).error === undefined;
export const NO_PDF_READER = `there is no ${READER}, which poppler-utils has`;

/** How many pages a PDF of Chromium's has: its page objects are not compressed. */
export function pdfPages(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** The text of a PDF. */
export function pdfText(pdf: Buffer): string {
  const { stdout, stderr, status } = spawnSync(READER, ["-", "-"], { input: pdf, maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${READER} could not read the PDF: ${stderr.toString()}`);
  return stdout.toString();
}

/** A text without what line breaks on paper change: spaces, soft hyphens and hyphens. */
export function letters(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00ad\u2010-]/g, "");
}

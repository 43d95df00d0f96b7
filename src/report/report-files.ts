import type { TableBlock } from "../text/report-blocks.ts";
import { docxReport } from "./docx-report.ts";
import { drawPng } from "./draw-png.ts";
import { figureText } from "./figure-text.ts";
import { fileName } from "./file-name.ts";
import { type Figure, type NumberedPart, numberParts } from "./number-parts.ts";
import { README, type ReportFile, readMe } from "./read-me.ts";
import type { ReportInput } from "./report-input.ts";
import { reportParts } from "./report-parts.ts";
import { svgFile } from "./svg-file.ts";
import { xlsxTable } from "./xlsx-table.ts";

/**
 * All files of a report, by their path in its folder: the same notebook and run give the same bytes.
 *
 * @param input a notebook that has been run
 */
export async function reportFiles(input: ReportInput): Promise<ReportFile[]> {
  const parts = numberParts(reportParts(input.entries));
  const files: ReportFile[] = [
    {
      path: `${fileName(input.name)}.docx`,
      about: "Word-dokument med text, figurer, tabeller, noter och källor",
      bytes: await docxReport(parts, input),
    },
  ];
  for (const part of parts) files.push(...(await filesOf(part)));
  return [...files, { path: README, about: "den här filen", bytes: utf8(readMe(input, files)) }];
}

async function filesOf(part: NumberedPart): Promise<ReportFile[]> {
  if (part.kind === "figure") {
    const name = `Figur ${part.number}`;
    return [...figureFiles(part, name), await tableFile(part.base, part.chart.table, name, "siffrorna bakom figuren")];
  }
  if (part.kind !== "numbered table") return [];
  const name = `Tabell ${part.number}`;
  return [await tableFile(part.base, part.table, name, part.table.caption ?? "utan rubrik")];
}

function figureFiles({ base, chart }: Figure, name: string): ReportFile[] {
  const at = `figurer/${base}`;
  return [
    { path: `${at}.svg`, about: `${name}, vektorbild: ${chart.title}`, bytes: utf8(svgFile(chart.figure)) },
    { path: `${at}.png`, about: `${name}, bild för tryck (300 dpi, 16 cm bred)`, bytes: drawPng(chart.figure).bytes },
    { path: `${at}.txt`, about: `${name}, alternativtext och källa`, bytes: utf8(figureText(chart)) },
  ];
}

async function tableFile(base: string, table: TableBlock, name: string, about: string): Promise<ReportFile> {
  return { path: `tabeller/${base}.xlsx`, about: `${name}, Excel: ${about}`, bytes: await xlsxTable(table, name) };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

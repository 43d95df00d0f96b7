import path from "node:path";
import { readXml } from "./read-xml.ts";
import type { Parts } from "./zip-parts.ts";

/** What a workbook says of itself. */
export interface Workbook {
  readonly epoch: 1900 | 1904;
  /** The sheets with cells, in their order, with the parts that hold them. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
}

/** Read which sheets a workbook has and where. */
export function readWorkbook(parts: Parts): Workbook {
  const root = relationships(parts, "_rels/.rels", "").find(({ type }) => type === "officeDocument")?.target;
  const part = root ?? "xl/workbook.xml";
  const folder = path.posix.dirname(part);
  const links = relationships(parts, `${folder}/_rels/${path.posix.basename(part)}.rels`, folder);
  const sheets: { name: string; part: string }[] = [];
  let epoch: 1900 | 1904 = 1900;
  readXml(parts.read(part), part, {
    open(name, attributes) {
      if (name === "workbookPr" && /^(?:1|true)$/.test(attributes["date1904"] ?? "")) epoch = 1904;
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const link = links.find((candidate) => candidate.id === id && candidate.type === "worksheet");
      if (link !== undefined) sheets.push({ name: attributes["name"] ?? "", part: link.target });
    },
  });
  const target = (type: string) => links.find((link) => link.type === type)?.target;
  return { epoch, sheets, styles: target("styles"), sharedStrings: target("sharedStrings") };
}

function relationships(parts: Parts, part: string, folder: string) {
  const links: { id: string; type: string; target: string }[] = [];
  if (!parts.has(part)) return links;
  readXml(parts.read(part), part, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== "Relationship" || id === undefined || target === undefined || mode === "External") return;
      const resolved = target.startsWith("/") ? target.slice(1) : path.posix.join(folder, target);
      links.push({ id, type: type?.split("/").at(-1) ?? "", target: resolved });
    },
  });
  return links;
}

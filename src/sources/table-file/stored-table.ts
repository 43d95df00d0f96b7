import * as z from "zod";
import { canonicalJson, type Json } from "../../runs/canonical-json.ts";
import { sha256 } from "../../runs/sha256.ts";
import { type CheckedMapping, parseMapping, type TableMapping } from "./mapping.ts";
import type { TableFile } from "./read-table-file.ts";
import { countsPeople } from "./suppress/suppress-small.ts";

const observation = z.strictObject({
  kpi: z.string(),
  area: z.string(),
  period: z.union([z.int(), z.string()]),
  gender: z.enum(["T", "K", "M"]),
  value: z.number().nullable(),
  missing: z
    .enum(["bortfall", "ej tillämplig", "sekretess", "borttaget", "skäl ej angivet", "ingen uppgift"])
    .nullable(),
  row: z.int(),
  column: z.string(),
});
const schema = z.strictObject({
  format: z.literal("jamforbar-table/1"),
  file: z.string(),
  source: z.string(),
  /** The file that was read, and whether the run keeps it. */
  original: z.strictObject({ sha256: z.string(), bytes: z.int(), stored: z.boolean() }),
  keyFigures: z.array(
    z.strictObject({ id: z.string(), title: z.string(), unit: z.string(), description: z.string().nullable() }),
  ),
  areas: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      type: z.enum(["K", "L", "U"]),
      municipality: z.string().optional(),
    }),
  ),
  observations: z.array(observation),
});

/** A table file as a run keeps it: what was read, with the cell of each value, after small counts were withheld. */
export type StoredTable = z.infer<typeof schema>;

/**
 * Whether a run keeps the file itself. By default it does not where the file counts people: the file holds the small counts
 * that were withheld, and perhaps more.
 */
export function keepsOriginal(mapping: CheckedMapping): boolean {
  if (mapping.original !== undefined) return mapping.original === "store";
  const people = Object.keys(mapping.keyFigures).some((kpi) => countsPeople(mapping, kpi));
  return !people || mapping.smallCounts === "keep";
}

/** Put what was read into the one form in which it is kept. */
export function storeTable(
  file: string,
  content: Uint8Array,
  mapping: TableMapping,
  { observations }: TableFile,
): Uint8Array {
  const checked = parseMapping(mapping);
  const stored: StoredTable = {
    format: "jamforbar-table/1",
    file,
    source: checked.source,
    original: { sha256: sha256(content), bytes: content.length, stored: keepsOriginal(checked) },
    keyFigures: Object.entries(checked.keyFigures).map(([id, { title, unit, description = null }]) => {
      return { id, title, unit, description };
    }),
    areas: Object.entries(checked.areas).map(([id, { title, municipality }]) => {
      return { id, title, type: areaType(id), ...(municipality === undefined ? {} : { municipality }) };
    }),
    observations: [...observations],
  };
  return new TextEncoder().encode(canonicalJson(stored as Json));
}

/** @throws {Error} one line, when the content is not a stored table */
export function parseStoredTable(content: Uint8Array): StoredTable {
  const parsed = schema.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`the stored table cannot be read: ${issue?.path.join(".")}: ${issue?.message}`);
}

/** 0000 is the nation and 0001–0099 are regions; other codes are municipalities, and all else units. */
function areaType(id: string): "K" | "L" | "U" {
  if (!/^\d{4}$/.test(id)) return "U";
  return id.startsWith("00") ? "L" : "K";
}

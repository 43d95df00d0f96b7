import * as z from "zod";
import { canonicalJson, type Json } from "../../runs/canonical-json.ts";
import { sha256 } from "../../runs/sha256.ts";
import type { TableFile } from "./read-table-file.ts";
import type { Reading } from "./reading.ts";

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
  /** The file that was read, where the run keeps it. Of one that it does not keep nothing is told: a hash can be tried against guesses. */
  original: z.discriminatedUnion("stored", [
    z.strictObject({ sha256: z.string(), bytes: z.int(), stored: z.literal(true) }),
    z.object({ stored: z.literal(false) }),
  ]),
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
 * Put what was read into the one form in which it is kept.
 *
 * @param kept the file itself, where the run keeps it
 */
export function storeTable(
  { file, mapping }: Pick<Reading, "file" | "mapping">,
  { observations }: TableFile,
  kept: Uint8Array | undefined,
): Uint8Array {
  const stored: StoredTable = {
    format: "jamforbar-table/1",
    file,
    source: mapping.source,
    original: kept === undefined ? { stored: false } : { sha256: sha256(kept), bytes: kept.length, stored: true },
    keyFigures: Object.entries(mapping.keyFigures).map(([id, { title, unit, description = null }]) => {
      return { id, title, unit, description };
    }),
    areas: Object.entries(mapping.areas).map(([id, { title, municipality }]) => {
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

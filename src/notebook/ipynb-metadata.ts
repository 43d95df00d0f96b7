import * as z from "zod";
import type { Cell } from "./parse-notebook.ts";

/** What a cell may say about itself under the names that nbformat gives a meaning; other names are the author's. */
const reserved = z.looseObject({
  name: z.string().min(1).optional().catch(undefined),
  tags: z
    .array(z.string().regex(/^[^,]+$/))
    .transform((tags) => [...new Set(tags)])
    .optional()
    .catch(undefined),
  jupyter: z.record(z.string(), z.unknown()).optional().catch(undefined),
  collapsed: z.boolean().optional().catch(undefined),
  scrolled: z
    .union([z.boolean(), z.literal("auto")])
    .optional()
    .catch(undefined),
  format: z.string().optional().catch(undefined),
  // When a cell was executed differs from time to time, and the file must not.
  execution: z.undefined().catch(undefined),
});

/** A cell's metadata as Jupytext keeps it, without values that would make the notebook invalid. */
export function ipynbMetadata({ title, metadata }: Cell): Record<string, unknown> {
  return { ...(title === undefined ? {} : { title }), ...reserved.parse(metadata) };
}

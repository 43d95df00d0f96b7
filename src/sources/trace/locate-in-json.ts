import * as z from "zod";
import type { Gender } from "../../runs/observation.ts";
import { figureKey, type Locator } from "./wanted.ts";

const pageSchema = z.object({
  values: z.array(
    z.object({
      kpi: z.string(),
      municipality: z.string().optional(),
      ou: z.string().optional(),
      period: z.number(),
      values: z.array(z.object({ gender: z.custom<Gender>() })),
    }),
  ),
});

/** Where a figure stands in an answer of Kolada's API, as a path into its JSON: `.values[12].values[0]`. */
export const locateInJson: Locator = (content) => {
  const { values } = pageSchema.parse(JSON.parse(new TextDecoder().decode(content)));
  const places = new Map<string, string>();
  for (const [row, { kpi, municipality, ou, period, values: cells }] of values.entries()) {
    const area = municipality ?? ou ?? "";
    for (const [cell, { gender }] of cells.entries()) {
      places.set(figureKey({ kpi, area, period, gender }), `.values[${row}].values[${cell}]`);
    }
  }
  return (wanted) => places.get(figureKey(wanted));
};

import { z } from "zod";
import type { Manifest } from "../runs/manifest.ts";
import type { Area } from "../runs/observation.ts";

const schema = z.object({
  areas: z.union([z.literal("all"), z.array(z.string())]),
  years: z.array(z.number()),
});

/**
 * The areas and years that a run's source was asked for, `all` written out as every municipality and the nation. Empty
 * for a run that was not asked by area and year, such as one of typed figures.
 */
export function askedFor(
  manifest: Manifest,
  areas: ReadonlyMap<string, Area>,
): { readonly areas: readonly string[]; readonly years: readonly number[] } {
  const asked = schema.safeParse(manifest.request);
  if (!asked.success) return { areas: [], years: [] };
  if (asked.data.areas !== "all") return { areas: asked.data.areas, years: asked.data.years };
  const municipalities = [...areas.values()].filter(({ type }) => type === "K").map(({ id }) => id);
  return { areas: ["0000", ...municipalities], years: asked.data.years };
}

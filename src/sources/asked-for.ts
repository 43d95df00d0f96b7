import { z } from "zod";
import type { Manifest } from "../runs/manifest.ts";
import type { Area } from "../runs/observation.ts";

const schema = z.object({
  areas: z.array(z.string()),
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
  const municipalities = [...areas.values()].filter(({ type }) => type === "K").map(({ id }) => id);
  const ids = asked.data.areas.flatMap((id) => (id === "all" ? ["0000", ...municipalities] : [id]));
  return { areas: [...new Set(ids)], years: asked.data.years };
}

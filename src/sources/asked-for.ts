import * as z from "zod";
import type { Manifest } from "../runs/manifest.ts";
import type { Area } from "../runs/observation.ts";

const schema = z.object({
  kpis: z.array(z.string()),
  areas: z.array(z.string()),
  years: z.array(z.number()),
  units: z
    .object({
      kpis: z.array(z.string()),
      years: z.array(z.number()),
      // A municipality's units are asked for without knowing which of them publish the key figure: none is expected.
      units: z.array(z.string()).default([]),
    })
    .optional(),
});

/** One question to a source: every key figure for every area and year. */
export interface Asked {
  readonly kpis: ReadonlySet<string>;
  /** The areas that an answer is expected for. */
  readonly areas: ReadonlySet<string>;
  readonly years: readonly number[];
  /** Whether the question is about areas of this kind: units, or all else. */
  readonly covers: (area: string) => boolean;
}

/**
 * What a run's source was asked for, `all` written out as every municipality and the nation: a question about areas, and
 * one about units where there was. None for a run that was not asked by area and year, such as one of typed figures.
 */
export function askedFor(manifest: Manifest, areas: ReadonlyMap<string, Area>): readonly Asked[] {
  const asked = schema.safeParse(manifest.request);
  if (!asked.success) return [];
  const { kpis, years, units } = asked.data;
  const municipalities = [...areas.values()].filter(({ type }) => type === "K").map(({ id }) => id);
  const ids = asked.data.areas.flatMap((id) => (id === "all" ? ["0000", ...municipalities] : [id]));
  const isUnit = (area: string) => areas.get(area)?.type === "U";
  const ofAreas = { kpis: new Set(kpis), areas: new Set(ids), years, covers: (area: string) => !isUnit(area) };
  if (units === undefined) return [ofAreas];
  return [ofAreas, { kpis: new Set(units.kpis), areas: new Set(units.units), years: units.years, covers: isUnit }];
}

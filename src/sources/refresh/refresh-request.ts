import * as z from "zod";
import type { Manifest } from "../../runs/manifest.ts";

const ids = z.array(z.string());
const years = z.array(z.number());

const questionSchema = z.object({
  kpis: ids,
  areas: ids,
  years,
  units: z
    .union([
      z.strictObject({ kpis: ids, years, units: ids }),
      z.strictObject({ kpis: ids, years, municipalities: ids }),
    ])
    .optional(),
});

const refreshedSchema = z.strictObject({
  /** The run that was refreshed, and its fingerprint. */
  run: z.string(),
  fingerprint: z.string(),
  /** Only what has changed since this day was asked for. */
  since: z.string(),
});

/** From what a run was refreshed. */
export type Refreshed = z.infer<typeof refreshedSchema>;

/** From what a run was refreshed; undefined when it was asked for as a whole. */
export function refreshedFrom({ source, request }: Pick<Manifest, "source" | "request">): Refreshed | undefined {
  if (source !== "kolada") return undefined;
  return z.object({ refreshed: refreshedSchema }).safeParse(request).data?.refreshed;
}

/**
 * What a run fetched from Kolada was asked for, whether as a whole or by refreshing.
 *
 * @throws {RangeError} when the run was not fetched from Kolada
 */
export function koladaQuestion({ name, source, request }: Manifest) {
  const question = source === "kolada" ? questionSchema.safeParse(request).data : undefined;
  if (question !== undefined) {
    const { units, ...rest } = question;
    return { ...rest, ...(units === undefined ? {} : { units }) };
  }
  throw new RangeError(
    `run ${name} was not fetched from Kolada but is of the source ${source}: freeze it anew instead`,
  );
}

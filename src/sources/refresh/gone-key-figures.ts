import type { KoladaClient } from "kolada-api-client";
import { type Call, knownKeyFigures } from "../kolada/kolada-source.ts";
import { requireKnown } from "../kolada/require-known.ts";

/**
 * The key figures that the catalogue no longer knows: the others can still be refreshed.
 *
 * @throws {RangeError} when it knows none of them
 */
export async function goneKeyFigures(client: KoladaClient, kpis: readonly string[], call: Call): Promise<string[]> {
  const known = await knownKeyFigures(client, kpis, call);
  const gone = kpis.filter((id) => !known.has(id));
  if (gone.length === kpis.length) requireKnown("key figure", kpis, known);
  return gone;
}

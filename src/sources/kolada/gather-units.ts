import type { KoladaClient } from "kolada-api-client";
import { requireKnown } from "./require-known.ts";
import type { UnitsRequest } from "./units-request.ts";

type Call = Parameters<KoladaClient["units"]>[1];

/**
 * Ask for the names and the figures of units; the client's archive keeps the answers.
 *
 * @returns warnings: what nothing came for
 * @throws {RangeError} when the catalogue does not know a unit, or a municipality has none
 */
export async function gatherUnits(client: KoladaClient, request: UnitsRequest, call: () => Call): Promise<string[]> {
  const { kpis, years } = request;
  const units = await resolveUnits(client, request, call());
  const { missing } = await client.unitData({ kpis, units, years }, call()).collect();
  return unitWarnings(request, missing, units.length);
}

/** What nothing came for, among units. */
export function unitWarnings(
  request: UnitsRequest,
  missing: { readonly kpis: readonly string[]; readonly units: readonly string[]; readonly years: readonly number[] },
  of: number,
): string[] {
  return [
    ...missing.kpis.map((kpi) => `no value came for units of key figure ${kpi}`),
    ...missing.years.map((year) => `no value came for units of year ${year}`),
    ...("units" in request
      ? missing.units.map((unit) => `no value came for unit ${unit}`)
      : silent(missing.units.length, of)),
  ];
}

/** The ids of the units that are asked for, each known to the catalogue. */
export async function resolveUnits(
  client: KoladaClient,
  request: UnitsRequest,
  call: Call,
): Promise<readonly string[]> {
  if ("units" in request) {
    const { values } = await client.units({ ids: request.units }, call).collect();
    requireKnown("unit", request.units, new Set(values.map(({ id }) => id)));
    return request.units;
  }
  const { values } = await client.units({ municipalities: request.municipalities }, call).collect();
  requireKnown("units of municipality", request.municipalities, new Set(values.map((unit) => unit.municipality)));
  return values.map(({ id }) => id).sort();
}

/** Most units of a municipality are of other services than the one asked about: one line for all. */
function silent(without: number, of: number): string[] {
  return without === 0 ? [] : [`no value came for ${without} of the ${of} units`];
}

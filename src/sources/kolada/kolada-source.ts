import {
  createKoladaClient,
  type KoladaClient,
  type KoladaClientOptions,
  KoladaError,
  planData,
  version,
} from "kolada-api-client";
import type { Gathered, Source } from "../../runs/source.ts";
import { archiveOf } from "./archive-of.ts";
import { gatherUnits } from "./gather-units.ts";
import { requireKnown } from "./require-known.ts";
import { sumProgress } from "./sum-progress.ts";
import { checkUnitForm, type UnitsRequest } from "./units-request.ts";

/** What Kolada is asked for: key figures, areas (municipalities, groups, the nation 0000) and years. */
export type KoladaRequest = {
  readonly kpis: readonly string[];
  /** Ids; `all` among them is every municipality and the nation. */
  readonly areas: readonly string[];
  readonly years: readonly number[];
  /** Figures of care homes, home-care districts and other units, beside those of areas. */
  readonly units?: UnitsRequest;
};

/** Where Kolada is, and how it is asked. */
export type KoladaSourceOptions = Omit<KoladaClientOptions, "archive">;

// The catalogue has 6 100 key figures in pages of 5 000: above this number, all of it is fewer requests than by id.
const BY_ID_AT_MOST = 50;
const NATION = "0000";

/**
 * Kolada, the national database of key figures (nyckeltalsdatabasen), as a source for {@link freezeRun}. Beside the
 * values it stores what is needed to read them years later: the key figures' titles and dates, the names of all areas,
 * and the members of all groups as they were on that day.
 *
 * An id that the catalogue does not know is an error before any value is asked for. A key figure, area or year for
 * which nothing came is a warning, because it may simply not be published yet.
 */
export function koladaSource(options: KoladaSourceOptions = {}): Source<KoladaRequest> {
  return {
    id: "kolada",
    versions: { "kolada-api-client": version },
    async gather(request, recorder, { signal, onProgress }) {
      checkForm(request);
      const client = createKoladaClient({ ...options, archive: archiveOf(recorder, options.baseUrl) });
      const progress = sumProgress(onProgress);
      const call = () => ({ ...(signal === undefined ? {} : { signal }), onProgress: progress() });
      try {
        await checkKeyFigures(client, [...new Set([...request.kpis, ...(request.units?.kpis ?? [])])], call());
        const municipalities = await resolveAreas(client, request.areas, call);
        const query = { kpis: request.kpis, municipalities, years: request.years };
        const { values, missing } = await client.data(query, call()).collect();
        if (values.length === 0) {
          throw new RangeError("Kolada has no value for any of these key figures, areas and years; nothing was frozen");
        }
        const ofUnits = request.units === undefined ? [] : await gatherUnits(client, request.units, call);
        return { title: titleOf(request), sourceName: "Kolada", warnings: [...warningsOf(missing), ...ofUnits] };
      } catch (error) {
        // A full disk is no fault of the request that it was to keep.
        throw error instanceof KoladaError && error.kind === "archive" && error.cause ? error.cause : error;
      } finally {
        await client.close();
      }
    },
  };
}

/** Ids and years of a wrong form are told by their own names, before anything is asked. */
export function checkForm({ kpis, areas, years, units }: KoladaRequest): void {
  const ids = areas.filter((id) => id !== "all");
  planData({ kpis, years, ...(ids.length < areas.length && ids.length === 0 ? {} : { municipalities: ids }) });
  if (units !== undefined) checkUnitForm(units);
}

export type Call = Parameters<KoladaClient["kpis"]>[1];

/** Ask the catalogue for key figures; one that it does not know is an error. */
async function checkKeyFigures(client: KoladaClient, kpis: readonly string[], call: Call): Promise<void> {
  requireKnown("key figure", kpis, await knownKeyFigures(client, kpis, call));
}

/** Ask the catalogue for key figures: the ids that it knows, these among them or not. */
export async function knownKeyFigures(client: KoladaClient, kpis: readonly string[], call: Call): Promise<Set<string>> {
  const { values } = await client.kpis(kpis.length > BY_ID_AT_MOST ? {} : { ids: kpis }, call).collect();
  return new Set(values.map(({ id }) => id));
}

/** Ask the catalogue for areas and groups; `all` becomes every municipality and the nation. */
export async function resolveAreas(
  client: KoladaClient,
  asked: KoladaRequest["areas"],
  call: () => Call,
): Promise<readonly string[]> {
  const [municipalities, groups] = await Promise.all([
    client.municipalities({}, call()).collect(),
    client.municipalityGroups({}, call()).collect(),
  ]);
  requireKnown("area", asked, new Set(["all", ...[...municipalities.values, ...groups.values].map(({ id }) => id)]));
  const all = [NATION, ...municipalities.values.filter(({ type }) => type === "K").map(({ id }) => id)];
  return [...new Set(asked.flatMap((id) => (id === "all" ? all : [id])))];
}

export function titleOf({ kpis, areas, years }: KoladaRequest): Gathered["title"] {
  const [first] = [...years].sort();
  const last = [...years].sort().at(-1);
  const where = areas.includes("all") ? "alla kommuner och riket" : `${areas.length} områden`;
  return `Kolada: ${kpis.length} nyckeltal, ${where}, ${first === last ? first : `${first}–${last}`}`;
}

/** A line for each that was asked for and that nothing came for. */
export function warningsOf(missing: {
  readonly kpis: readonly string[];
  readonly municipalities: readonly string[];
  readonly years: readonly number[];
}): string[] {
  const named = [
    ["key figure", missing.kpis],
    ["area", missing.municipalities],
    ["year", missing.years],
  ] as const;
  return named.flatMap(([what, ids]) => ids.map((id) => `no value came for ${what} ${id}`));
}

import { createKoladaClient, type KoladaClient, KoladaError, version } from "kolada-api-client";
import type { RunResponse } from "../../runs/manifest.ts";
import type { Recorder, Source } from "../../runs/source.ts";
import { archiveOf } from "../kolada/archive-of.ts";
import { decodeKolada } from "../kolada/decode-kolada.ts";
import { resolveUnits, unitWarnings } from "../kolada/gather-units.ts";
import {
  type Call,
  type KoladaRequest,
  type KoladaSourceOptions,
  resolveAreas,
  titleOf,
  warningsOf,
} from "../kolada/kolada-source.ts";
import { sumProgress } from "../kolada/sum-progress.ts";
import { askedBefore } from "./asked-before.ts";
import { goneKeyFigures } from "./gone-key-figures.ts";
import type { Refreshed } from "./refresh-request.ts";
import { type RowTally, rowTally } from "./row-tally.ts";

/** What a refresh asks: the question of the earlier run, and since when. */
export type RefreshRequest = KoladaRequest & { readonly refreshed: Refreshed };

/** The answers of the run that is refreshed. */
export interface EarlierAnswers {
  /** Those with values. */
  readonly answers: readonly RunResponse[];
  read(sha256: string): Promise<Uint8Array>;
}

/**
 * Kolada, asked only for what has changed since an earlier run: the catalogue as it is now, the rows that are newer, and
 * every row of areas and units that the earlier run could not ask about. The earlier answers are kept beside the new ones.
 * An API that gives every row although it was asked for the changed ones is as good: the later row wins.
 */
export function refreshSource(earlier: EarlierAnswers, options: KoladaSourceOptions): Source<RefreshRequest> {
  return {
    id: "kolada",
    versions: { "kolada-api-client": version },
    async gather(request, recorder, { signal, onProgress }) {
      const { kpis, areas, years, units, refreshed } = request;
      const client = createKoladaClient({ ...options, archive: archiveOf(recorder, options.baseUrl) });
      const progress = sumProgress(onProgress);
      const call = () => ({ ...(signal === undefined ? {} : { signal }), onProgress: progress() });
      try {
        const gone = await goneKeyFigures(client, [...new Set([...kpis, ...(units?.kpis ?? [])])], call());
        const left = (ids: readonly string[]) => ids.filter((id) => !gone.includes(id));
        const places = await resolveAreas(client, areas, call);
        const unitIds = units === undefined ? [] : await resolveUnits(client, units, call());
        const [rows, unitRows] = [rowTally(), rowTally()];
        await keepEarlier(earlier, recorder, rows, unitRows);
        for (const [municipalities, since] of bySince(
          places,
          askedBefore(earlier.answers, "municipality"),
          refreshed,
        )) {
          if (left(kpis).length === 0) continue;
          const { values } = await client.data({ kpis: left(kpis), municipalities, years, ...since }, call()).collect();
          rows.note(values.map(({ kpi, municipality: area, period }) => ({ kpi, area, period })));
        }
        if (units !== undefined && left(units.kpis).length > 0) {
          const before = askedBefore(earlier.answers, "ou");
          for (const [ids, since] of bySince(unitIds, before, refreshed)) {
            await gatherUnitRows(
              client,
              { kpis: left(units.kpis), years: units.years, units: ids, ...since },
              unitRows,
              call(),
            );
          }
        }
        const { areas: municipalities, ...missing } = rows.missing({ kpis: left(kpis), areas: places, years });
        const ofUnits = units && unitRows.missing({ kpis: left(units.kpis), areas: unitIds, years: units.years });
        return {
          title: titleOf(request),
          note: `uppdaterad från körningen ${refreshed.run}: bara det som ändrats sedan ${refreshed.since} har frågats om`,
          sourceName: "Kolada",
          warnings: [
            ...gone.map(
              (id) => `key figure ${id} has left Kolada's catalogue: its values are those of ${refreshed.run}`,
            ),
            ...warningsOf({ ...missing, municipalities }),
            ...(units && ofUnits ? unitWarnings(units, { ...ofUnits, units: ofUnits.areas }, unitIds.length) : []),
          ],
        };
      } catch (error) {
        // A full disk is no fault of the request that it was to keep.
        throw error instanceof KoladaError && error.kind === "archive" && error.cause ? error.cause : error;
      } finally {
        await client.close();
      }
    },
  };
}

/** Keep the answers of the earlier run, each read and checked on the way. */
async function keepEarlier(
  earlier: EarlierAnswers,
  recorder: Recorder,
  rows: RowTally,
  units: RowTally,
): Promise<void> {
  for (const response of earlier.answers) {
    const content = await earlier.read(response.sha256);
    const { observations = [] } = decodeKolada[response.format]?.(content, response) ?? {};
    (response.format === "kolada-v3/oudata" ? units : rows).note(observations);
    await recorder.keep(response, content);
  }
}

type Since = { readonly fromDate?: string };

/** Those that were asked about before, since then; the others from the beginning. */
function bySince(
  ids: readonly string[],
  before: ReadonlySet<string>,
  { since }: Refreshed,
): (readonly [readonly string[], Since])[] {
  const known = ids.filter((id) => before.has(id));
  const fresh = ids.filter((id) => !before.has(id));
  return (
    [
      [known, { fromDate: since }],
      [fresh, {}],
    ] as const
  ).filter(([some]) => some.length > 0);
}

async function gatherUnitRows(
  client: KoladaClient,
  query: Parameters<KoladaClient["unitData"]>[0],
  rows: RowTally,
  call: Call,
): Promise<void> {
  const { values } = await client.unitData(query, call).collect();
  rows.note(values.map(({ kpi, ou: area, period }) => ({ kpi, area, period })));
}

import type { Entry, Fault, KoladaServer, ServedRow } from "./kolada-server.ts";
import { startKoladaServer } from "./kolada-server.ts";

// Synthetic throughout: a small country of made-up municipalities and values that mean nothing.

/** A synthetic key figure of the catalogue. */
export const syntheticKpi = (id: string, more: Readonly<Record<string, unknown>> = {}): Entry => ({
  id,
  title: `Syntetiskt  nyckeltal ${id}`,
  description: null,
  is_divided_by_gender: true,
  municipality_type: "K",
  auspice: null,
  operating_area: "Syntetiskt",
  perspective: null,
  prel_publication_date: null,
  publication_date: "2026-01-01",
  publ_period: "2025",
  has_ou_data: false,
  ...more,
});

/** A synthetic row with a total only. */
export const syntheticRow = (kpi: string, municipality: string, period: number, value: number | null): ServedRow => ({
  kpi,
  municipality,
  period,
  values: [{ gender: "T", count: 1, status: "", value, isdeleted: false }],
});

const AREAS = ["0126", "0136", "0123", "0182", "0163", "0180", "0117"];

/** A server with key figures N20900 and U23471 for the peers and 2020–2022, the nation, and one group. */
export function startSyntheticKolada(
  options: {
    readonly kpis?: readonly Entry[];
    readonly rows?: readonly ServedRow[];
    readonly faults?:
      | readonly (Fault | undefined)[]
      | ((served: { attempt: number; index: number }) => Fault | undefined);
  } = {},
): Promise<KoladaServer> {
  const kpis = options.kpis ?? [syntheticKpi("N20900"), syntheticKpi("U23471")];
  const rows =
    options.rows ??
    kpis.flatMap(({ id }, k) =>
      [...AREAS, "0000"].flatMap((area, a) =>
        [2020, 2021, 2022].map((year) => syntheticRow(id, area, year, 100 * k + 10 * a + (year - 2020))),
      ),
    );
  return startKoladaServer({
    kpis,
    rows,
    municipalities: [
      { id: "0000", title: "Riket", type: "L" },
      ...AREAS.map((id) => ({ id, title: `Syntetisk ${id}`, type: "K" })),
    ],
    groups: [{ id: "G1", title: "Syntetisk grupp", members: [{ member_id: "0136", member_title: "Syntetisk 0136" }] }],
    ...(options.faults === undefined ? {} : { faults: options.faults }),
  });
}

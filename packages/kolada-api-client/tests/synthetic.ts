// Synthetic throughout: ids have Kolada's form, titles and values are made up and mean nothing.

import type { ServedRow } from "../../../tests/support/kolada-server.ts";
import type { KoladaClientOptions } from "../src/index.ts";
import { KoladaError } from "../src/index.ts";

export const numbered = (prefix: string, digits: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(digits, "0")}`);

export const kpi = (id: string, title = `Syntetiskt nyckeltal ${id}`) => ({
  id,
  title,
  description: null,
  is_divided_by_gender: true,
  municipality_type: "K",
  auspice: null,
  operating_area: "Syntetiskt",
  perspective: null,
  prel_publication_date: null,
  publication_date: "2026-01-01",
  publ_period: null,
  has_ou_data: false,
});

export const municipality = (id: string, type = "K") => ({ id, title: `Syntetisk kommun ${id}`, type });

export const group = (id: string) => ({
  id,
  title: `Syntetisk grupp ${id}`,
  members: [{ member_id: "0001", member_title: "Syntetisk kommun 0001" }],
});

export const unit = (id: string, at: string) => ({ id, municipality: at, title: `Syntetisk enhet ${id}` });

export const row = (kpi: string, municipality: string, period: number): ServedRow => ({
  kpi,
  municipality,
  period,
  values: [
    { gender: "M", count: 1, status: "", value: null, isdeleted: false },
    { gender: "T", value: period / 10 },
  ],
});

export const everyRow = (kpis: readonly string[], municipalities: readonly string[], years: readonly number[]) =>
  kpis.flatMap((id) => municipalities.flatMap((at) => years.map((year) => row(id, at, year))));

/** Options under which nothing waits: sleeps are written down, the clock stands still at 2026-01-01, chance is one half. */
export function stillClock(): { waits: number[]; options: KoladaClientOptions } {
  const waits: number[] = [];
  const options: KoladaClientOptions = {
    now: () => Date.UTC(2026, 0, 1),
    random: () => 0.5,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
    },
  };
  return { waits, options };
}

/** The KoladaError that a promise is rejected with. */
export async function koladaErrorOf(promise: Promise<unknown>): Promise<KoladaError> {
  const error: unknown = await promise.then(
    () => new Error("nothing was thrown"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof KoladaError) return error;
  throw error;
}

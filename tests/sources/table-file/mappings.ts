import type { TableMapping } from "../../../src/sources/table-file/mapping.ts";

const HUDDINGE = { "0126": { title: "Huddinge" } };

/** A synthetic mapping of a single key figure whose columns are periods. */
export function wide(unit: string, more: Partial<TableMapping> = {}): TableMapping {
  const people = /^(?:antal|st)$/.test(unit) ? { people: false } : {};
  return {
    source: "Syntetisk",
    keyFigures: { "egen.matt": { title: "Mått", unit, ...people } },
    areas: HUDDINGE,
    values: "periods",
    ...more,
  };
}

/** A synthetic mapping of counts of people by area and gender. */
export function people(more: Partial<TableMapping> = {}): TableMapping {
  return {
    source: "Syntetisk",
    keyFigures: { "egen.personer": { title: "Personer", unit: "personer" } },
    areas: {
      "0126": { title: "Huddinge", labels: ["Totalt"] },
      "egen.a": { title: "Alfa", municipality: "0126" },
      "egen.b": { title: "Beta", municipality: "0126" },
      "egen.c": { title: "Gamma", municipality: "0126" },
    },
    columns: { area: "Enhet", gender: "Kön" },
    constants: { period: 2021 },
    values: [{ column: "Antal" }],
    ...more,
  };
}

/** Text as bytes in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

import { table } from "arquero";
import type { IndicatorRun } from "../../../src/compare/indicators/indicator-run.ts";

/** A figure of a synthetic run; 0126, the total and a final value where nothing is said. */
export interface StubFigure {
  readonly kpi: string;
  readonly period: number;
  readonly value: number | null;
  readonly municipality?: string;
  readonly gender?: "T" | "K" | "M";
  readonly missing?: string;
  readonly preliminary?: boolean;
}

/** A synthetic run: two municipalities, and the figures given. */
export function stubRun(figures: readonly StubFigure[]): IndicatorRun {
  return {
    name: "synthetic",
    keyFigures: new Map(figures.map(({ kpi }) => [kpi, { title: `Nyckeltal ${kpi}` }])),
    areas: new Map([
      ["0126", { title: "Huddinge", type: "K" }],
      ["0127", { title: "Botkyrka", type: "K" }],
    ]),
    tables: [],
    figures: (kpi) => {
      const rows = figures.filter((figure) => figure.kpi === kpi);
      return table({
        kpi: rows.map(() => kpi),
        municipality: rows.map(({ municipality = "0126" }) => municipality),
        name: rows.map(({ municipality = "0126" }) => municipality),
        period: rows.map(({ period }) => period),
        gender: rows.map(({ gender = "T" }) => gender),
        value: rows.map(({ value }) => value),
        missing: rows.map(({ value, missing }) => (value === null ? (missing ?? "bortfall") : null)),
        preliminary: rows.map(({ preliminary = false }) => preliminary),
      });
    },
    table: (name) => {
      throw new RangeError(`no table ${name}`);
    },
    sourceLine: (kind) => (kind === "published" ? "Källa: Syntetisk" : "Egna beräkningar; underlag från Syntetisk"),
  };
}

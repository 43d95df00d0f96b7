import { table } from "arquero";
import type { ScreenRun } from "../../../src/compare/screening/screen-run.ts";

/** Municipality codes of a synthetic country: 0101, 0102, …; the first twenty share a county with Huddinge's digits. */
export const codes = (count: number) => Array.from({ length: count }, (_, at) => String(101 + at).padStart(4, "0"));

/** A synthetic key figure: year → values in the order of the codes; null is missing. */
export interface SyntheticFigure {
  readonly title: string;
  readonly description?: string;
  readonly years: Readonly<Record<string, readonly (number | null)[]>>;
}

/** A synthetic run; its figures mean nothing. */
export function syntheticRun(figures: Readonly<Record<string, SyntheticFigure>>, count = 25): ScreenRun {
  const municipalities = codes(count);
  return {
    name: "synthetic",
    keyFigures: new Map(
      Object.entries(figures).map(([id, { title, description }]) => [id, { title, description: description ?? null }]),
    ),
    areas: new Map([
      ["0000", { id: "0000", title: "Riket", type: "L" }],
      ...municipalities.map((id) => [id, { id, title: `Kommun ${id}`, type: "K" }] as const),
    ]),
    groups: new Map([
      [
        "G1",
        {
          id: "G1",
          title: "Liknande kommuner äldreomsorg, Kommun 0101, 2024",
          members: municipalities.slice(1, 4).map((id) => ({ id, title: id })),
        },
      ],
    ]),
    held: Object.keys(figures).sort(),
    figures: (kpi) => {
      const rows = Object.entries(figures[kpi]?.years ?? {}).flatMap(([year, values]) =>
        values.map((value, at) => ({
          municipality: municipalities[at] ?? "9999",
          period: /^\d+$/.test(year) ? Number(year) : year,
          gender: "T",
          value,
          missing: value === null ? "bortfall" : null,
        })),
      );
      return table({
        municipality: rows.map((row) => row.municipality),
        period: rows.map((row) => row.period),
        gender: rows.map((row) => row.gender),
        value: rows.map((row) => row.value),
        missing: rows.map((row) => row.missing),
      });
    },
    sourceLine: () => "Egna beräkningar; underlag från Syntetisk",
  };
}

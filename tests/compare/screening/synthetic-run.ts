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
    grid: (kpi) => {
      const years = Object.entries(figures[kpi]?.years ?? {});
      const periods = years.map(([year]) => (/^\d+$/.test(year) ? Number(year) : year));
      const values = municipalities.flatMap((_, at) => years.map(([, column]) => column[at] ?? Number.NaN));
      return { genders: ["T"], areas: municipalities, periods, values: Float64Array.from(values) };
    },
    observations: (kpi) =>
      Object.entries(figures[kpi]?.years ?? {}).flatMap(([year, column]) =>
        column.map((value, at) => ({
          area: municipalities[at] ?? "9999",
          period: Number(year),
          gender: "T" as const,
          missing: value === null ? "bortfall" : null,
        })),
      ),
    sourceLine: () => "Egna beräkningar; underlag från Syntetisk",
  };
}

import type { ColumnTable } from "arquero";

/** The name of every area that a table of figures names, whatever its period; a Map of values names none. */
export function areaNames(
  ...figures: readonly (ColumnTable | ReadonlyMap<string, number | null>)[]
): ReadonlyMap<string, string> {
  const rows = figures.flatMap((one) =>
    one instanceof Map ? [] : ((one as ColumnTable).objects() as { municipality: string; name: string }[]),
  );
  return new Map(rows.map(({ municipality, name }) => [municipality, name]));
}

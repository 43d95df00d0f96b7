import type { CheckedMapping } from "./mapping.ts";
import { countsPeople } from "./suppress/suppress-small.ts";
import { addsUp } from "./units.ts";

/** What the mappings of files that are read together say of their key figures and areas. */
export interface Structure {
  readonly keyFigures: ReadonlyMap<
    string,
    { readonly addsUp: boolean; readonly people: boolean; readonly words: readonly string[] }
  >;
  readonly areas: ReadonlyMap<string, { readonly municipality: string | undefined; readonly words: readonly string[] }>;
  /** Declared sums: several where mappings declare several. */
  readonly sumsOf: {
    readonly keyFigure: ReadonlyMap<string, readonly (readonly string[])[]>;
    readonly area: ReadonlyMap<string, readonly (readonly string[])[]>;
  };
  /** Declared shares: of what, by key figure. */
  readonly shares: ReadonlyMap<string, readonly { readonly numerator: string; readonly denominator: string }[]>;
}

/** Put mappings together: a figure of one file can be a part of a sum in another. */
export function structureOf(mappings: readonly CheckedMapping[]): Structure {
  const keyFigures = mappings.flatMap((mapping) => Object.entries(mapping.keyFigures));
  const areas = mappings.flatMap((mapping) => Object.entries(mapping.areas));
  return {
    keyFigures: new Map(
      mappings.flatMap((mapping) =>
        Object.entries(mapping.keyFigures).map(([id, { title, unit, labels = [] }]) => {
          return [id, { addsUp: addsUp(unit), people: countsPeople(mapping, id), words: [title, ...labels] }];
        }),
      ),
    ),
    areas: new Map(
      areas.map(([id, { title, municipality, labels = [] }]) => [id, { municipality, words: [title, ...labels] }]),
    ),
    sumsOf: { keyFigure: collect(keyFigures, ({ sumOf }) => sumOf), area: collect(areas, ({ sumOf }) => sumOf) },
    shares: collect(keyFigures, ({ shareOf }) => shareOf),
  };
}

/** What items declare of a kind, by id. */
function collect<I, T>(items: readonly (readonly [string, I])[], kind: (item: I) => T | undefined): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const [id, item] of items) {
    const said = kind(item);
    if (said !== undefined) found.set(id, [...(found.get(id) ?? []), said]);
  }
  return found;
}

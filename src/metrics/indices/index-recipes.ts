import type { Direction } from "../direction.ts";

/** What an index is made of. */
export interface IndexRecipe {
  readonly kpi: string;
  readonly components: readonly { readonly kpi: string; readonly good: Direction }[];
}

/**
 * RKA's indices and their components, found by recomputing the published values.
 *
 * - U20008 resource index, elderly care (resursindex äldreomsorg)
 * - U28001 resource index, LSS housing and daily activities
 * - U20900 and U28900 efficiency indices (effektivitetsindex), of quality and resource index
 */
const RECIPES: readonly IndexRecipe[] = [
  { kpi: "U20008", components: [{ kpi: "N20900", good: "low" }] },
  { kpi: "U28001", components: ["N28013", "N28015", "N28018"].map((kpi) => ({ kpi, good: "low" })) },
  { kpi: "U20900", components: ["U20404", "U20008"].map((kpi) => ({ kpi, good: "high" })) },
  { kpi: "U28900", components: ["U28408", "U28001"].map((kpi) => ({ kpi, good: "high" })) },
];

/**
 * The recipe of an index.
 *
 * @throws {RangeError} naming the indices there is a recipe for
 * @example
 * indexRecipe("U20008").components; // => [{ kpi: "N20900", good: "low" }]
 */
export function indexRecipe(kpi: string): IndexRecipe {
  const recipe = RECIPES.find((candidate) => candidate.kpi === kpi);
  if (recipe !== undefined) return recipe;
  throw new RangeError(`there is no recipe for index ${kpi}; there is for ${RECIPES.map((r) => r.kpi).join(", ")}`);
}

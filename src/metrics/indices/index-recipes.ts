import { checkText } from "../check.ts";
import type { Direction } from "../direction.ts";

/** What an index is made of. */
export interface IndexRecipe {
  readonly kpi: string;
  readonly components: readonly { readonly kpi: string; readonly good: Direction }[];
}

/**
 * RKA's indices and their components, found by recomputing the published values. Verified against all values that were
 * published on 2024-08-30, for all municipalities; how many of them follow from the recipe, within 0.000001:
 *
 * - U20008 resource index, elderly care (resursindex äldreomsorg): 2030 of 2030 in 2016–2022.
 * - U28001 resource index, LSS housing and daily activities: 2016 276 of 276, 2017 282 of 282, 2018 14 of 280, 2019 13 of
 *   279, 2020 263 of 281, 2021 14 of 280, 2022 277 of 280. Components were revised and the index was not counted anew.
 * - U20900 efficiency index (effektivitetsindex), elderly care: 2016 188 of 188, 2017 198 of 198, 2018 197 of 197, 2019 186
 *   of 186, 2020 163 of 164, 2021 9 of 162, 2022 159 of 159.
 * - U28900 efficiency index, LSS: 2017 75 of 75, 2018 107 of 107, 2019 106 of 106, 2020 115 of 115, 2021 135 of 135, 2022
 *   183 of 183.
 *
 * Where few follow, the recipe holds for the year's scale only if the years beside it do: see {@link auditIndex}.
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
 * @throws {TypeError|RangeError} naming the indices there is a recipe for
 * @example
 * indexRecipe("U20008").components; // => [{ kpi: "N20900", good: "low" }]
 */
export function indexRecipe(kpi: string): IndexRecipe {
  const recipe = RECIPES.find((candidate) => candidate.kpi === checkText("kpi", kpi));
  if (recipe !== undefined) return recipe;
  throw new RangeError(`there is no recipe for index ${kpi}; there is for ${RECIPES.map((r) => r.kpi).join(", ")}`);
}

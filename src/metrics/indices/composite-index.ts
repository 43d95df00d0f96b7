import { checkAreaValues } from "../area-values.ts";
import { checkArray, checkObject } from "../check.ts";
import type { Direction } from "../direction.ts";
import { type IndexBounds, normalise } from "./normalise.ts";

/** One component of an index: its values by area, its direction, and its bounds where they are known beforehand. */
export interface IndexComponent {
  readonly values: ReadonlyMap<string, number | null>;
  readonly good: Direction;
  readonly bounds?: IndexBounds;
}

/**
 * Composite index (sammanvägt index) 0–100, as RKA weighs resource, quality and efficiency indices together.
 *
 * Every component is normalised (see {@link normalise}). One component: that is the index. Several: the unweighted mean
 * for the areas that have *all* components, normalised once more the same way with high as good. An area that lacks a
 * component has no index.
 *
 * Needs all municipalities, also when the components' bounds are known: the last step has bounds of its own.
 *
 * @returns area → 0–100, for the areas that have all components
 * @throws {TypeError|RangeError} when there is no component, one of them is not a Map of finite numbers with `good`, or
 * there are no two areas to tell apart
 * @see {@link indexRecipe} for the published values that it reproduces
 * @example
 * const cost = new Map([["a", 1], ["b", 2], ["c", 3]]);
 * compositeIndex([{ values: cost, good: "low" }]); // => new Map([["a", 100], ["b", 50], ["c", 0]])
 */
export function compositeIndex(components: readonly IndexComponent[]): Map<string, number> {
  const scores = Array.from(checkArray("components", components), (component, index) => {
    const { values, ...options } = checkObject(`components[${index}]`, component, ["values", "good", "bounds"]);
    return normalise(checkAreaValues(`components[${index}].values`, values), options);
  });
  const [first, ...others] = scores;
  if (first === undefined) throw new RangeError("components must hold at least one component, was empty");
  if (others.length === 0) return present(first);
  const means = new Map<string, number>();
  for (const area of first.keys()) {
    const own = scores.map((score) => score.get(area) ?? null).filter((score) => score !== null);
    if (own.length === scores.length) means.set(area, own.reduce((sum, score) => sum + score, 0) / own.length);
  }
  return present(normalise(means, { good: "high" }));
}

function present(scores: ReadonlyMap<string, number | null>): Map<string, number> {
  return new Map([...scores].flatMap(([area, score]) => (score === null ? [] : [[area, score] as const])));
}

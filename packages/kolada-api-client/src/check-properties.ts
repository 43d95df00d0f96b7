import { show } from "./show.ts";

/** An object with no other keys than those named: a misspelt one would silently ask for everything. `what` names the object. */
export function checkProperties<Q extends object>(what: string, object: Q, known: readonly (keyof Q & string)[]): Q {
  if (typeof object !== "object" || object === null || Array.isArray(object)) {
    throw new TypeError(`${what} must be an object, was ${show(object)}`);
  }
  const names: readonly string[] = known;
  const unknown = Object.keys(object).find((name) => !names.includes(name));
  if (unknown === undefined) return object;
  throw new TypeError(`${what} must have no property ${show(unknown)}, allowed are ${names.join(", ")}`);
}

/**
 * Hand back a result whose numbers are all finite. Figures near the largest number there is (1.8e308) are finite one by
 * one, but their sums and products need not be; an Infinity must not pass for a figure.
 *
 * @param argument what the result was computed from, as the caller wrote it
 * @throws {RangeError} naming the argument and the number that is not finite
 * @example
 * finiteResult("cost and volume", { unitCost: 5 }); // => { unitCost: 5 }
 */
export function finiteResult<T>(argument: string, result: T): T {
  const found = notFinite(result, "result");
  if (found === undefined) return result;
  throw new RangeError(`${argument} must be of a size that can be computed with: the ${found}, not a finite number`);
}

function notFinite(value: unknown, name: string): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `${name} was ${value}`;
  if (typeof value !== "object" || value === null) return undefined;
  const fields = value instanceof Map ? value.entries() : Object.entries(value);
  for (const [key, field] of fields) {
    const found = notFinite(field, String(key));
    if (found !== undefined) return found;
  }
  return undefined;
}

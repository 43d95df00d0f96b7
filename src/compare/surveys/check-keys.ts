/**
 * Check that an object of options has no other names than those known: a misspelled option must not pass in silence.
 *
 * @throws {TypeError} naming the unknown one and those that are allowed
 * @example
 * checkKeys("options", { confidence: 0.9 }, ["confidence"]); // => undefined
 */
export function checkKeys(argument: string, options: object, allowed: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => !allowed.includes(name));
  if (unknown === undefined) return;
  throw new TypeError(`${argument} must have no other names than ${allowed.join(", ")}, was given ${unknown}`);
}

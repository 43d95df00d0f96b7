import { inShort } from "./in-short.ts";

/** What is allowed, in words, and the test of it. */
type Allowed = readonly [words: string, test: (value: number) => boolean];

/** Bounds that arguments share. */
export const ALLOWED = {
  finite: ["a finite number", () => true],
  positive: ["a number above 0", (value) => value > 0],
  nonNegative: ["a number of 0 or more", (value) => value >= 0],
  share: ["a percentage 0–100", (value) => value >= 0 && value <= 100],
  fraction: ["a fraction above 0 and below 1", (value) => value > 0 && value < 1],
  probability: ["a probability 0–1", (value) => value >= 0 && value <= 1],
  count: ["a whole number of 0 or more", (value) => Number.isSafeInteger(value) && value >= 0],
  digits: ["a whole number 0–20", (value) => Number.isInteger(value) && value >= 0 && value <= 20],
  decimals: ["a whole number from −20 to 20", (value) => Number.isInteger(value) && Math.abs(value) <= 20],
  countFromOne: ["a whole number of 1 or more", (value) => Number.isSafeInteger(value) && value >= 1],
} as const satisfies Record<string, Allowed>;

/**
 * Check a number that a caller gave, and hand it back.
 *
 * @param argument its name, as the caller wrote it
 * @throws {TypeError} when it is not a number; {RangeError} when it is not an allowed one. Both say what it was.
 * @example
 * checkNumber("asked", 79, "count"); // => 79
 */
export function checkNumber(argument: string, value: unknown, allowed: keyof typeof ALLOWED): number {
  const [words, test]: Allowed = ALLOWED[allowed];
  if (typeof value !== "number") throw new TypeError(`${argument} must be ${words}, was ${inShort(value)}`);
  if (!Number.isFinite(value) || !test(value)) throw new RangeError(`${argument} must be ${words}, was ${value}`);
  return value;
}

/**
 * Check a word that a caller chose among a few, and hand it back.
 *
 * @throws {TypeError} naming the argument, what it was and what is allowed
 * @example
 * checkChoice("good", "low", ["low", "high"]); // => "low"
 */
export function checkChoice<T extends string>(argument: string, value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw new TypeError(`${argument} must be ${choices.map((c) => `"${c}"`).join(" or ")}, was ${inShort(value)}`);
  }
  return found;
}

/**
 * Check that a caller gave an object with names and values, and hand it back. A misspelled option must not pass in silence.
 *
 * @param allowedKeys the names that it may have; leave it out for a row of a table, which may have further columns
 * @throws {TypeError} when it is no such object, or has another name: naming that, and those that are allowed
 * @example
 * checkObject("options", { confidence: 0.9 }, ["confidence"]); // => { confidence: 0.9 }
 */
export function checkObject<T>(argument: string, value: T, allowedKeys?: readonly string[]): T {
  const names = allowedKeys === undefined ? "" : ` with ${allowedKeys.join(", ")}`;
  if (!isKind(value, "Object")) throw new TypeError(`${argument} must be an object${names}, was ${inShort(value)}`);
  const unknown = allowedKeys && Object.keys(value).find((name) => !allowedKeys.includes(name));
  if (unknown === undefined) return value;
  throw new TypeError(`${argument} must have no other names than ${allowedKeys?.join(", ")}, was given ${unknown}`);
}

/**
 * Check that a caller gave an array, and hand it back. What is in it is for the caller of this to check.
 *
 * @throws {TypeError} naming the argument and what it was
 * @example
 * checkArray("values", [1, 2]); // => [1, 2]
 */
export function checkArray<T>(argument: string, value: T): T {
  if (!Array.isArray(value)) throw new TypeError(`${argument} must be an array, was ${inShort(value)}`);
  return value;
}

/**
 * Check that a caller gave a Map, and hand it back.
 *
 * @throws {TypeError} naming the argument and what it was
 * @example
 * checkMap("series", new Map([["0126", 5]])).size; // => 1
 */
export function checkMap<T>(argument: string, value: T): T {
  if (!isKind(value, "Map")) throw new TypeError(`${argument} must be a Map, was ${inShort(value)}`);
  return value;
}

/**
 * Check that a caller gave true or false, and hand it back: "false" is not false.
 *
 * @throws {TypeError} naming the argument and what it was
 * @example
 * checkBoolean("sum", true); // => true
 */
export function checkBoolean(argument: string, value: unknown): boolean {
  if (typeof value !== "boolean") throw new TypeError(`${argument} must be true or false, was ${inShort(value)}`);
  return value;
}

/**
 * Check that a caller gave text, and hand it back.
 *
 * @throws {TypeError} naming the argument and what it was
 * @example
 * checkText("unit", "kr"); // => "kr"
 */
export function checkText(argument: string, value: unknown): string {
  if (typeof value !== "string") throw new TypeError(`${argument} must be text, was ${inShort(value)}`);
  return value;
}

// By tag and not by prototype: objects may come from another realm (a notebook's).
function isKind(value: unknown, kind: "Object" | "Map"): value is object {
  return typeof value === "object" && value !== null && Object.prototype.toString.call(value) === `[object ${kind}]`;
}

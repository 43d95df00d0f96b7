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
  if (typeof value !== "number") throw new TypeError(`${argument} must be ${words}, was ${show(value)}`);
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
    throw new TypeError(`${argument} must be ${choices.map((c) => `"${c}"`).join(" or ")}, was ${show(value)}`);
  }
  return found;
}

function show(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

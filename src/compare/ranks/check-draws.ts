/** More draws than this move no place, and do not fit in memory for a whole country. */
const MOST_DRAWS = 1_000_000;
/** The generator takes 32 bits: beyond them two seeds would be one and the same. */
const LARGEST_SEED = 4_294_967_295;

/** What is said of draws and of seeds that cannot be used, on the command line too. */
export const DRAWS_ALLOWED = "a whole number 1–1000000";
export const SEED_ALLOWED = "a whole number 0–4294967295";

/**
 * Check a number of draws (dragningar); 10 000 when nothing is said.
 *
 * @throws {TypeError|RangeError} naming draws, what is allowed and what it was
 * @example
 * [checkDraws(undefined), checkDraws(500)]; // => [10000, 500]
 */
export function checkDraws(draws: unknown): number {
  return checkWhole("draws", draws ?? 10_000, [1, MOST_DRAWS], DRAWS_ALLOWED);
}

/**
 * Check a seed (frö) of draws; 1 when nothing is said.
 *
 * @throws {TypeError|RangeError} naming seed, what is allowed and what it was
 * @example
 * [checkSeed(undefined), checkSeed(0)]; // => [1, 0]
 */
export function checkSeed(seed: unknown): number {
  return checkWhole("seed", seed ?? 1, [0, LARGEST_SEED], SEED_ALLOWED);
}

function checkWhole(name: string, value: unknown, [least, most]: readonly [number, number], allowed: string): number {
  if (typeof value !== "number") throw new TypeError(`${name} must be ${allowed}, was ${JSON.stringify(value)}`);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`${name} must be ${allowed}, was ${value}`);
}

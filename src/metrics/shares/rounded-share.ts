import { checkNumber, checkObject } from "../check.ts";
import { checkDecimals } from "./check-decimals.ts";

/** Between what whole numbers a count lies, both included. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/**
 * How many can have been positive (möjligt antal positiva) when a share is known only as a whole percent, as in the
 * national survey of the elderly: the least and the most that round to it.
 *
 *     share − ½ ≤ 100 · x/n ≤ share + ½
 *
 * Both ends are included: whether the source rounds a half (79.5) up, down or to the even number is not known. `answered`
 * is taken to be the number of answers to this very question. When the share has all its decimals, `exactCounts` finds the counts.
 *
 * @param published `share` in percent; `answered`: answers to the question; `decimals`: how many the share is rounded
 * to, 0 if not given, at most 10
 * @returns undefined when no count of so many answers rounds to the share
 * @throws {TypeError|RangeError} on a share outside 0–100 or with more decimals than said, an `answered` below 1, or an
 * unknown name
 * @example
 * countsWithinRounding({ share: 70, answered: 200 }); // => { least: 139, most: 141 }
 * countsWithinRounding({ share: 50, answered: 3 }); // => undefined
 */
export function countsWithinRounding(published: {
  readonly share: number;
  readonly answered: number;
  readonly decimals?: number;
}): CountRange | undefined {
  checkObject("published", published, ["share", "answered", "decimals"]);
  const answered = checkNumber("answered", published.answered, "countFromOne");
  const { below, above, whole } = halfSteps("share", published.share, published.decimals);
  const least = Math.max(0, Number(ceilingOf(below * BigInt(answered), whole)));
  const most = Math.min(answered, Number((above * BigInt(answered)) / whole));
  return least > most ? undefined : { least, most };
}

/**
 * How many can have been asked (möjligt antal tillfrågade) when the number of answers is known, and the response rate
 * (svarsfrekvens) only as a whole percent: the least and the most that round to it.
 *
 *     rate − ½ ≤ 100 · n/N ≤ rate + ½
 *
 * Both ends are included, as in `countsWithinRounding`. Not for a group whose size is known.
 *
 * @param published `answered`: all who answered the survey; `rate` in percent; `decimals`: how many the rate is rounded
 * to, 0 if not given, at most 10
 * @returns undefined when no number asked gives the rate
 * @throws {TypeError|RangeError} on a rate of 0, outside 0–100 or with more decimals than said, an `answered` below 1, or
 * an unknown name
 * @example
 * askedFromRate({ answered: 67, rate: 85 }); // => { least: 79, most: 79 }
 * askedFromRate({ answered: 100, rate: 37 }); // => { least: 267, most: 273 }
 */
export function askedFromRate(published: {
  readonly answered: number;
  readonly rate: number;
  readonly decimals?: number;
}): CountRange | undefined {
  checkObject("published", published, ["answered", "rate", "decimals"]);
  const answered = checkNumber("answered", published.answered, "countFromOne");
  const rate = checkNumber("rate", published.rate, "positive");
  const { below, above, whole } = halfSteps("rate", rate, published.decimals);
  const least = Math.max(answered, Number(ceilingOf(whole * BigInt(answered), above)));
  const most = Number((whole * BigInt(answered)) / below);
  return least > most ? undefined : { least, most };
}

/**
 * The ends of a rounding interval, and the whole of 100 percent, in half units of the last decimal: whole numbers, and as
 * BigInt, because an end that is hit exactly must not be lost to an error of rounding.
 */
function halfSteps(argument: string, value: unknown, decimalsGiven: unknown) {
  const percent = checkNumber(argument, value, "share");
  const decimals = decimalsGiven === undefined ? 0 : checkDecimals(decimalsGiven);
  const scaled = percent * 10 ** decimals;
  const units = Math.round(scaled);
  // A hair for what arithmetic has done to the share, in its own last digits.
  if (Math.abs(scaled - units) > 1e-6 + 4 * Number.EPSILON * scaled || (units === 0 && percent > 0)) {
    throw new RangeError(`${argument} must be a percentage with at most ${decimals} decimals, was ${percent}`);
  }
  return { below: 2n * BigInt(units) - 1n, above: 2n * BigInt(units) + 1n, whole: 200n * 10n ** BigInt(decimals) };
}

/** Divide and round up; a positive divisor. Division of BigInt rounds toward zero, which is up below zero. */
function ceilingOf(value: bigint, by: bigint): bigint {
  return value > 0n ? (value + by - 1n) / by : value / by;
}

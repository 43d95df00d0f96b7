import { checkNumber } from "../check.ts";

/** Between what whole numbers a count lies, both included. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/**
 * How many can have been positive (möjligt antal positiva) when a share is known only as a whole percent, as in the
 * national survey of the elderly: the least and the most that round to it.
 *
 *     share − ½ ≤ 100 · x/n < share + ½
 *
 * A half is taken to have been rounded up (79.5 → 80), as usual for published shares. `answered` is taken to be the
 * number of answers to this very question. When the share has all its decimals, `exactCounts` finds the counts.
 *
 * @param published `share` in percent; `answered`: answers to the question; `decimals`: how many the share is rounded
 * to, 0 if not given
 * @returns undefined when no count of so many answers rounds to the share
 * @throws {TypeError|RangeError} on a share outside 0–100 or with more decimals than said, or an `answered` below 1
 * @example
 * countsWithinRounding({ share: 70, answered: 200 }); // => { least: 139, most: 140 }
 * countsWithinRounding({ share: 50, answered: 3 }); // => undefined
 */
export function countsWithinRounding(published: {
  readonly share: number;
  readonly answered: number;
  readonly decimals?: number;
}): CountRange | undefined {
  const answered = checkNumber("answered", published.answered, "countFromOne");
  const { below, above, whole } = halfSteps("share", published.share, published.decimals);
  const least = Math.max(0, Math.ceil((below * answered) / whole));
  const most = Math.min(answered, Math.ceil((above * answered) / whole) - 1);
  return least > most ? undefined : { least, most };
}

/**
 * How many can have been asked (möjligt antal tillfrågade) when the number of answers is known, and the response rate
 * (svarsfrekvens) only as a whole percent: the least and the most that round to it.
 *
 *     rate − ½ ≤ 100 · n/N < rate + ½
 *
 * A half is taken to have been rounded up. Not for a group whose size is known.
 *
 * @param published `answered`: all who answered the survey; `rate` in percent; `decimals`: how many the rate is rounded
 * to, 0 if not given
 * @returns undefined when no number asked gives the rate
 * @throws {TypeError|RangeError} on a rate of 0, outside 0–100 or with more decimals than said, or an `answered` below 1
 * @example
 * askedFromRate({ answered: 67, rate: 85 }); // => { least: 79, most: 79 }
 * askedFromRate({ answered: 100, rate: 37 }); // => { least: 267, most: 273 }
 */
export function askedFromRate(published: {
  readonly answered: number;
  readonly rate: number;
  readonly decimals?: number;
}): CountRange | undefined {
  const answered = checkNumber("answered", published.answered, "countFromOne");
  const { below, above, whole } = halfSteps(
    "rate",
    checkNumber("rate", published.rate, "positive"),
    published.decimals,
  );
  const least = Math.max(answered, Math.floor((whole * answered) / above) + 1);
  const most = Math.floor((whole * answered) / below);
  return least > most ? undefined : { least, most };
}

/** The ends of a rounding interval, and the whole of 100 percent, in half units of the last decimal: whole numbers. */
function halfSteps(argument: string, value: unknown, decimalsGiven: unknown) {
  const percent = checkNumber(argument, value, "share");
  const decimals = checkNumber("decimals", decimalsGiven ?? 0, "count");
  const units = Math.round(percent * 10 ** decimals);
  if (Math.abs(percent * 10 ** decimals - units) > 1e-6) {
    throw new RangeError(`${argument} must be a percentage with at most ${decimals} decimals, was ${percent}`);
  }
  return { below: 2 * units - 1, above: 2 * units + 1, whole: 200 * 10 ** decimals };
}

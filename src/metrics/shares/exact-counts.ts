import { checkNumber, checkObject } from "../check.ts";
import { checkDecimals } from "./check-decimals.ts";

/** How many said yes, of how many that answered the question. */
export interface Counts {
  readonly positive: number;
  readonly answered: number;
}

// Kolada withholds shares of fewer answers than this.
const FEWEST_ANSWERS = 5;

// More than these are of no use to anybody, and would fill the memory.
const MOST_ANSWERS = 1_000_000;
const MOST_PAIRS = 100_000;

/**
 * Exact counts (antal svar) behind a published share: every pair (positive, answered) that gives the share to its last
 * printed decimal, most answers first. A survey's printed number of answers is an upper bound, because a share is of
 * those who answered *that* question; Kolada publishes shares with all their decimals, so few pairs fit.
 *
 * A share known only as a whole percent fits many pairs: then the counts are not recovered, only listed, and refused when
 * they are more than 100 000. Both ends of the rounding are included, as in `countsWithinRounding`.
 *
 * A share from {@link Run.figures} was published with 8 decimals: say `decimals: 8`, or a share that happens to be whole
 * is taken for a rounded one.
 *
 * @param published `share` in percent; `answered`: the most that can have answered; `decimals`: how many decimals the
 * share was printed with, when its last ones are zeros (92.00000000 is 8 decimals); otherwise they are counted
 * @returns at least 5 answers in each; empty when no pair fits
 * @throws {TypeError|RangeError} on a share outside 0–100, an `answered` outside 1–1 000 000, `decimals` outside 0–10, an
 * unknown name, or more than 100 000 pairs
 * @example
 * exactCounts({ share: 70.76923077, answered: 67 }); // => [{ positive: 46, answered: 65 }]
 * exactCounts({ share: 88.57142857, answered: 71 })[0]; // => { positive: 62, answered: 70 }
 */
export function exactCounts(published: {
  readonly share: number;
  readonly answered: number;
  readonly decimals?: number;
}): Counts[] {
  checkObject("published", published, ["share", "answered", "decimals"]);
  const share = checkNumber("share", published.share, "share");
  const most = checkNumber("answered", published.answered, "countFromOne");
  if (most > MOST_ANSWERS) throw new RangeError(`answered must be at most ${MOST_ANSWERS}, was ${most}`);
  const decimals = published.decimals === undefined ? printedDecimals(share) : checkDecimals(published.decimals);
  // Half a unit of the last decimal, and a hair for the arithmetic.
  const tolerance = 0.5 * 10 ** -decimals * (1 + 1e-9) + 1e-12;
  const found: Counts[] = [];
  for (let answered = most; answered >= FEWEST_ANSWERS; answered--) {
    const lowest = Math.max(0, Math.ceil(((share - tolerance) * answered) / 100));
    const highest = Math.min(answered, Math.floor(((share + tolerance) * answered) / 100));
    if (found.length + highest - lowest >= MOST_PAIRS) {
      throw new RangeError(
        `share must have more decimals, or answered be smaller: more than ${MOST_PAIRS} pairs fit share ${share} of at most ${most} answers`,
      );
    }
    for (let positive = highest; positive >= lowest; positive--) found.push({ positive, answered });
  }
  return found;
}

function printedDecimals(share: number): number {
  const [mantissa = "", exponent = "0"] = String(share).split("e");
  const [, decimals = ""] = mantissa.split(".");
  return Math.max(0, decimals.length - Number(exponent));
}

import { checkNumber } from "../check.ts";

/** A question in a survey: how many were positive, of how many that answered it, of how many that were asked. */
export interface SurveyCounts {
  readonly positive: number;
  readonly answered: number;
  readonly asked?: number | undefined;
}

/**
 * Check that a survey's counts can be true together, and hand them back.
 *
 * @param counts whole numbers, positive ≤ answered ≤ asked, with at least one answer; `asked` may be unknown
 * @throws {TypeError|RangeError} naming the argument, what it was and what is allowed
 * @example
 * checkCounts({ positive: 46, answered: 65, asked: 79 }); // => { positive: 46, answered: 65, asked: 79 }
 */
export function checkCounts(counts: SurveyCounts): SurveyCounts {
  const positive = checkNumber("positive", counts.positive, "count");
  const answered = checkNumber("answered", counts.answered, "countFromOne");
  if (positive > answered) throw new RangeError(`positive must be at most answered (${answered}), was ${positive}`);
  if (counts.asked === undefined) return { positive, answered };
  const asked = checkNumber("asked", counts.asked, "countFromOne");
  if (answered > asked) throw new RangeError(`answered must be at most asked (${asked}), was ${answered}`);
  return { positive, answered, asked };
}

import { type Counts, exactCounts } from "../../metrics/shares/exact-counts.ts";

/** The counts of women, men and all that fit three published shares together. */
export interface JointCounts {
  readonly women: Counts;
  readonly men: Counts;
  readonly total: Counts;
  /** Those in the total who are neither among the women nor among the men: they did not say, or said otherwise. */
  readonly others: Counts;
  /** How many of the printed number of answers are neither women nor men. */
  readonly unaccounted: number;
}

/**
 * Counts of women and men behind published shares (antal svar bland kvinnor och män), found jointly: the women's and the
 * men's counts must go into the total's, with what is left over possible too. The number of answers is published for the
 * total only, and each share alone fits several counts.
 *
 * Women and men need not add up to the total exactly: some who answer do not say which they are.
 *
 * Only for shares published with decimals. Three whole percents are taken for rounded ones, which fit so many counts that
 * nothing is recovered: then the list is empty.
 *
 * @param published shares in percent, `answered` the most that can have answered (as printed); all with the same number
 * of decimals, which is that of the longest
 * @returns fewest of the printed answers unaccounted for first, then fewest others in the total; empty when nothing fits
 * @throws {TypeError|RangeError} on a share outside 0–100 or an `answered` below 1
 * @example
 * // Synthetic: 6 of 9 women and 6 of 7 men are 12 of 16.
 * const [first] = jointGenderCounts({ total: { share: 75, answered: 17 }, women: 66.66666667, men: 85.71428571 });
 * [first.women, first.men, first.total]; // => [{ positive: 6, answered: 9 }, { positive: 6, answered: 7 }, { positive: 12, answered: 16 }]
 */
export function jointGenderCounts(published: {
  readonly total: { readonly share: number; readonly answered: number };
  readonly women: number;
  readonly men: number;
}): JointCounts[] {
  const { answered } = published.total;
  const shares = [published.total.share, published.women, published.men];
  const decimals = Math.max(...shares.map(decimalsOf));
  const [totals = [], women = [], men = []] = shares.map((share) => exactCounts({ share, answered, decimals }));
  if (decimals === 0) return [];
  const found = totals.flatMap((total) =>
    women.flatMap((w) => men.flatMap((m) => together(total, w, m, answered) ?? [])),
  );
  return found.sort((a, b) => a.unaccounted - b.unaccounted || a.others.answered - b.others.answered);
}

function together(total: Counts, women: Counts, men: Counts, printed: number): JointCounts | undefined {
  const others = {
    positive: total.positive - women.positive - men.positive,
    answered: total.answered - women.answered - men.answered,
  };
  if (others.positive < 0 || others.answered < others.positive) return undefined;
  return { women, men, total, others, unaccounted: printed - women.answered - men.answered };
}

function decimalsOf(share: number): number {
  return String(share).split(".")[1]?.length ?? 0;
}

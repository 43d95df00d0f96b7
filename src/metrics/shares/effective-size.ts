/**
 * Effective number of answers (effektivt antal svar): the number of answers from an endless population that would tell
 * as much about the share as these tell about a finite one.
 *
 *     n · (N − 1)/(N − n),   n answered of N asked
 *
 * With it in place of n, the formulas for endless populations get the usual finite population correction. Infinite when
 * everybody answered; n itself when it is not known how many were asked.
 *
 * @see W. G. Cochran (1977), Sampling Techniques, 3rd ed., ch. 3
 * @example
 * effectiveSize({ answered: 50, asked: 99 }); // => 100
 * effectiveSize({ answered: 50 }); // => 50
 */
export function effectiveSize(survey: { readonly answered: number; readonly asked?: number | undefined }): number {
  const { answered, asked } = survey;
  if (asked === undefined) return answered;
  if (asked === answered) return Number.POSITIVE_INFINITY;
  return (answered * (asked - 1)) / (asked - answered);
}

import { checkObject } from "../../metrics/check.ts";
import { inShort } from "../../metrics/in-short.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { IF_SILENT_ARE_ALIKE } from "./assumptions.ts";
import { type ComparedShare, comparedShare, compareShares, type SharesCompared } from "./compare-shares.ts";
import { certaintyInWords, differenceInWords, methodsInWords } from "./difference-words.ts";
import { judgeBeyondAsked } from "./judge-beyond-asked.ts";
import { judgeDifference } from "./judge-difference.ts";
import { digitsOf, percent } from "./share-words.ts";
import { readSurvey, type SurveyShare } from "./survey-answers.ts";

/** Whether two groups differ: a − b, in percentage points. */
export interface DifferenceTest extends SharesCompared {
  readonly a: ComparedShare;
  readonly b: ComparedShare;
}

/** The confidence, as a fraction, and what the two groups are called. */
export interface DifferenceOptions {
  readonly confidence?: number | undefined;
  readonly names?: readonly [string, string] | undefined;
}

/**
 * Test of a difference (test av skillnad): do the shares of two groups differ the same year, such as women and men, or
 * two municipalities? The groups must have nobody in common: not for a municipality against a county that contains it.
 *
 * - `lower`, `upper`: Newcombe's hybrid score interval (method 10) of Wilson intervals with effective numbers of answers,
 *   cut to `possible`.
 * - `p`, two-sided. When both `asked` are known, `method` is "finite exact": the largest probability over all pairs of
 *   populations that could have given the answers (see finite-exact.ts), which never errs more often than it says. Only
 *   when that would take more than about a tenth of a second (as for two groups of 1 900 with half of each silent) and else when an
 *   `asked` is unknown: "score", z of the two shares with their common share, weighted by the effective numbers of answers
 *   n(N − 1)/(N − n); the chi-square test without continuity correction when no `asked` is given. When fewer than 5 are
 *   expected of any answer in any group, or among the silent of a group of known size, "fisher": exact for endless
 *   populations, and conservative for finite ones.
 * - `minimalDetectable`: the smallest true difference that such surveys show with 80 percent power.
 * - `overlap`: the reports' rule that margins of error must not overlap; weaker than a test, and not counted.
 * - `possible`: between what the difference for all asked lies, whatever the silent ones think.
 *
 * The verdict is "certain" when `possible` settles it, as when everybody answered in both; else "holds" when both p
 * (below 1 − confidence) and the interval (without 0) show it, "depends on method" when one does, "not shown" when none.
 * Rounded shares are judged for the counts that round to them, all pairs of them when they are few and else the least and
 * the most of each: the weakest finding, the union of the intervals.
 *
 * It is said of those who were asked. Women and men: genderDifference asks for what lies behind their answers as well.
 * Women and men need the numbers asked of their own group: the published figures do not have them; leave `asked` out,
 * which is conservative, and never give that of the whole group. With many pairs, see `adjust`.
 *
 * @param a one group, as counts or a rounded share
 * @param b the other
 * @param options `confidence` as a fraction (0.95); `names` of the two in the sentence
 * @throws {TypeError|RangeError} naming the argument and its field
 * @see R. G. Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in
 * Medicine 17, 873–890; W. G. Cochran (1954), Biometrics 10; N. Schenker & J. F. Gentleman (2001), Am. Statistician 55
 * @example
 * const test = testDifference({ positive: 32, answered: 36 }, { positive: 27, answered: 31 }, { names: ["kvinnor", "män"] });
 * [test.verdict, test.method, test.p.toFixed(2)]; // => ["not shown", "fisher", "1.00"]
 */
export function testDifference(
  a: SurveyShare,
  b: SurveyShare,
  options: DifferenceOptions = {},
): Summarised<DifferenceTest> {
  return differenceTest(a, b, options, judgeDifference);
}

/** {@link testDifference} of what lies behind the answers as well: what only the finite correction shows "depends on method". */
export function testBeyondAsked(a: SurveyShare, b: SurveyShare, options: DifferenceOptions) {
  return differenceTest(a, b, options, judgeBeyondAsked);
}

function differenceTest(
  a: SurveyShare,
  b: SurveyShare,
  options: DifferenceOptions,
  judge: typeof judgeDifference,
): Summarised<DifferenceTest> {
  checkObject("options", options, ["confidence", "names"]);
  const { names: given = ["den första gruppen", "den andra"] } = options;
  const names = checkNames(given);
  const [first, second] = [readSurvey("a", a), readSurvey("b", b)];
  const compared = compareShares(first, second, options, judge);
  const result: DifferenceTest = { ...compared, a: comparedShare(first), b: comparedShare(second) };
  return summarised(result, sentence(result, names), result.assumes);
}

function checkNames(names: readonly [string, string]): readonly [string, string] {
  if (Array.isArray(names) && names.length === 2 && names.every((name) => typeof name === "string")) return names;
  throw new TypeError(`names must be two strings, was ${inShort(names)}`);
}

function sentence(test: DifferenceTest, [first, second]: readonly [string, string]): string {
  const { verdict, direction, a, b } = test;
  const digits = digitsOf(a.share, b.share);
  const shares = `${first} ${percent(a.share, digits)}, ${second} ${percent(b.share, digits)}`;
  const found = `${shares}, ${differenceInWords(test)}`;
  if (verdict === "certain") {
    return `${direction === "same" ? "Andelarna är säkert lika" : "Skillnaden är säker"}: ${shares}; ${certaintyInWords(test)}.`;
  }
  if (verdict === "holds") {
    return `Skillnaden är visad enligt både test och intervall, ${IF_SILENT_ARE_ALIKE}: ${found}.`;
  }
  if (verdict === "not shown") return `Ingen skillnad är visad: ${found}.`;
  return `Om skillnaden är visad beror på metoden: ${found}. ${methodsInWords(test)}`;
}

import { checkObject } from "../../metrics/check.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { DIFFERENT_PEOPLE, IF_SILENT_ARE_ALIKE } from "./assumptions.ts";
import { type ComparedShare, comparedShare, compareShares, type SharesCompared } from "./compare-shares.ts";
import { certaintyInWords, differenceInWords, methodsInWords } from "./difference-words.ts";
import { judgeBeyondAsked } from "./judge-beyond-asked.ts";
import { bare, digitsOf, percent } from "./share-words.ts";
import { readSurvey, type SurveyShare } from "./survey-answers.ts";

/** Whether a share has changed between two surveys: after − before, in percentage points. */
export interface ChangeTest extends SharesCompared {
  readonly before: ComparedShare;
  readonly after: ComparedShare;
}

/**
 * Test of a change (förändringstest): has the share changed from one survey to the next? The methods and all else are those
 * of {@link testDifference}, with after − before as the difference, and one more; `direction` says where the share went.
 *
 * That a share has changed is seldom said only of those who were asked: it is said of what lies behind their answers, which
 * would have given other answers had others lived there. So when an `asked` is known, `methods` also holds the p "without
 * finite correction", and what only the corrected test shows "depends on method". `p`, `method` and the interval are those
 * for the ones who were asked. "certain" is said of them alone.
 *
 * It treats the two surveys as of different people. When the same people answer twice their answers go together, the true
 * uncertainty is smaller, and a change that is "not shown" may well be one; a paired test on the answers themselves is
 * then the right one. Not when the question or the way of asking changed between the surveys.
 *
 * @param before the earlier survey, as counts or a rounded share
 * @param after the later one
 * @param options `confidence` as a fraction (0.95)
 * @throws {TypeError|RangeError} naming the argument and its field
 * @see R. G. Newcombe (1998), Statistics in Medicine 17, 873–890
 * @example
 * const change = testChange({ positive: 39, answered: 51, asked: 78 }, { positive: 46, answered: 65, asked: 79 });
 * [change.verdict, change.difference.toFixed(1), change.p.toFixed(3)]; // => ["not shown", "-5.7", "0.195"]
 */
export function testChange(
  before: SurveyShare,
  after: SurveyShare,
  options: { readonly confidence?: number | undefined } = {},
): Summarised<ChangeTest> {
  checkObject("options", options, ["confidence"]);
  const earlier = readSurvey("before", before);
  const later = readSurvey("after", after);
  const compared = compareShares(later, earlier, options, judgeBeyondAsked);
  const result: ChangeTest = {
    ...compared,
    before: comparedShare(earlier),
    after: comparedShare(later),
    assumes: [...compared.assumes, DIFFERENT_PEOPLE],
  };
  return summarised(result, sentence(result), result.assumes);
}

function sentence(test: ChangeTest): string {
  const { verdict, direction, before, after } = test;
  const digits = digitsOf(before.share, after.share);
  const moved = `från ${bare(before.share, digits)} till ${percent(after.share, digits)}`;
  const outcome = { higher: "ökat", lower: "minskat", same: "ändrats" }[direction];
  const found = `${moved}, ${differenceInWords(test)}`;
  if (verdict === "certain") {
    const what = direction === "same" ? "är säkert oförändrad" : `har säkert ${outcome}`;
    return `Andelen ${what}, ${moved}: ${certaintyInWords(test)}.`;
  }
  if (verdict === "holds") {
    return `Andelen har ${outcome} enligt både test och intervall, ${IF_SILENT_ARE_ALIKE}: ${found}.`;
  }
  if (verdict === "not shown") return `Ingen förändring är visad: ${found}.`;
  return `Om andelen har ${outcome} beror på metoden: ${found}. ${methodsInWords(test)}`;
}

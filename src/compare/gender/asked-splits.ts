import type { SurveyCounts } from "../../metrics/shares/check-counts.ts";
import type { RoundedShare } from "../surveys/survey-answers.ts";
import { testDifference } from "../surveys/test-difference.ts";

/** What the test says when those asked are counted, over the ways to divide them between women and men. */
export interface AskedSplits {
  /** Women and men asked, together. */
  readonly asked: number;
  /** Whether the difference is shown for every division tried, for some, or for none. */
  readonly shown: "all" | "some" | "none";
  /** The least p and the greatest among the divisions. */
  readonly p: readonly [least: number, greatest: number];
  /** How many divisions were tried, evenly from the one where every woman answered to the one where every man did. */
  readonly tried: number;
}

const MOST_TRIED = 21;

/**
 * Test women against men with those asked as a finite population, when only the number asked of both together is known:
 * over the ways to divide it. Undefined when fewer were asked than answered.
 *
 * @example
 * const splits = askedSplits({ positive: 46, answered: 52 }, { positive: 60, answered: 76 }, 198);
 * [splits.shown, splits.tried]; // => ["all", 21]
 */
export function askedSplits(
  women: SurveyCounts | RoundedShare,
  men: SurveyCounts | RoundedShare,
  asked: number,
): AskedSplits | undefined {
  const free = asked - women.answered - men.answered;
  if (free < 0) return undefined;
  const steps = Math.min(free, MOST_TRIED - 1);
  const tests = Array.from({ length: steps + 1 }, (_, at) => {
    const more = steps === 0 ? 0 : Math.round((free * at) / steps);
    const ofWomen = women.answered + more;
    return testDifference({ ...women, asked: ofWomen }, { ...men, asked: asked - ofWomen });
  });
  const held = tests.filter(({ verdict, difference }) => SHOWN.has(verdict) && difference !== 0).length;
  const ps = tests.map(({ p }) => p);
  return {
    asked,
    shown: held === tests.length ? "all" : held === 0 ? "none" : "some",
    p: [Math.min(...ps), Math.max(...ps)],
    tried: tests.length,
  };
}

const SHOWN: ReadonlySet<string> = new Set(["certain", "holds"]);

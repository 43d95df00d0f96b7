import { type DifferenceFound, differencePValue, judgeDifference } from "../src/compare/surveys/judge-difference.ts";
import { testTarget } from "../src/compare/surveys/test-target.ts";
import { scorePValue } from "../src/compare/surveys/two-share-score.ts";
import { binomial } from "../src/metrics/distributions/binomial.ts";
import type { CountDistribution } from "../src/metrics/distributions/count-distribution.ts";
import { hypergeometric } from "../src/metrics/distributions/hypergeometric.ts";
import { effectiveSize } from "../src/metrics/shares/effective-size.ts";

/** A survey without its answers; `asked` undefined for a group of unknown size, taken for endless. */
export interface Design {
  readonly answered: number;
  readonly asked?: number | undefined;
}

/** Whether a finding is made of these numbers of positive answers. */
type Finding = (x: number, y: number) => boolean;

const LEVEL = 0.05;

/**
 * How often a difference is found where there is none (risk of error of the first kind), exactly: for every share that both
 * groups can have alike, the probabilities of all pairs of answers that give the finding are summed. Nothing is simulated.
 * Groups of unknown size have every whole percent.
 *
 * @returns percent, at the share where it is largest
 */
export function exactDifferenceError(a: Design, b: Design, found: Finding): number {
  const rows = Array.from({ length: a.answered + 1 }, (_, x) =>
    Array.from({ length: b.answered + 1 }, (_, y) => y).filter((y) => found(x, y)),
  );
  const chances = sharesInCommon(a, b).map((share) => {
    const [first, second] = [answersOf(a, share), answersOf(b, share)];
    const pmf = Array.from({ length: b.answered + 1 }, (_, y) => second.pmf(y));
    let chance = 0;
    for (let x = first.least; x <= first.most; x++) {
      let row = 0;
      for (const y of rows[x] ?? []) row += pmf[y] ?? 0;
      chance += first.pmf(x) * row;
    }
    return chance;
  });
  return 100 * Math.max(...chances);
}

/** Findings of a difference at 95 percent: by the score test alone, by the test that is chosen, by the interval, by the verdict. */
export function differenceFindings(a: Design, b: Design) {
  const cache = new Map<string, DifferenceFound>();
  const judged = (x: number, y: number) => {
    const key = `${x} ${y}`;
    const known = cache.get(key) ?? judgeDifference({ ...a, positive: x }, { ...b, positive: y }, 1 - LEVEL);
    cache.set(key, known);
    return known;
  };
  return {
    score: (x: number, y: number) => scoreOf(a, x, b, y) < LEVEL,
    chosen: (x: number, y: number) => judged(x, y).p < LEVEL,
    newcombe: (x: number, y: number) => judged(x, y).lower > 0 || judged(x, y).upper < 0,
    verdict: (x: number, y: number) =>
      ["holds", "certain"].includes(judged(x, y).verdict) && judged(x, y).direction !== "same",
  };
}

/** The two-sided p of the test that is chosen. */
export function chosenP(a: Design, x: number, b: Design, y: number): number {
  return differencePValue({ ...a, positive: x }, { ...b, positive: y }).p;
}

/** The p of the score test, whether or not it would be chosen. */
export function scoreOf(a: Design, x: number, b: Design, y: number): number {
  return scorePValue(
    { share: x / a.answered, size: effectiveSize(a) },
    { share: y / b.answered, size: effectiveSize(b) },
  );
}

/**
 * How often a share that is at its target is found to be above or below it at 95 percent, exactly: for every target that the
 * group can be at, the probabilities of the answers that give the finding are summed.
 *
 * @param method "verdict", or the name of one of the methods in the result
 * @returns percent, at the target where it is largest
 */
export function exactTargetError(survey: Design, method: "verdict" | "exact" | "score" | "margin"): number {
  const { answered, asked } = survey;
  const chances = sharesInCommon(survey, survey).map((share) => {
    const drawn = answersOf(survey, share);
    let chance = 0;
    for (let positive = drawn.least; positive <= drawn.most; positive++) {
      const { verdict, methods } = testTarget({ positive, answered, asked, target: 100 * share });
      const holds = verdict === "holds" || verdict === "certain";
      const found = method === "verdict" ? holds : methods.some((one) => one.method === method && one.holds);
      if (found) chance += drawn.pmf(positive);
    }
    return chance;
  });
  return 100 * Math.max(...chances);
}

/** Shares strictly between none and all that both groups can have. */
function sharesInCommon(a: Design, b: Design): number[] {
  const size = a.asked ?? b.asked ?? 100;
  const shares = Array.from({ length: size - 1 }, (_, i) => (i + 1) / size);
  return shares.filter((_, i) => b.asked === undefined || ((i + 1) * b.asked) % size === 0);
}

function answersOf({ answered, asked }: Design, share: number): CountDistribution {
  if (asked === undefined) return binomial({ trials: answered, probability: share });
  return hypergeometric({ population: asked, successes: Math.round(share * asked), draws: answered });
}

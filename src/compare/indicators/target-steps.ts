import type { TargetTest } from "../surveys/test-target.ts";
import type { AssessmentThresholds } from "./assess-target.ts";
import type { TrendWord } from "./trend-word.ts";

/** A step of either scale, 0 the best. */
export type Step = 0 | 1 | 2 | 3;

/** The step by our rule. */
export function stepOf(
  gap: number,
  target: number,
  test: TargetTest | undefined,
  { clearlyBeyond, nearMiss }: AssessmentThresholds,
): Step {
  const size = Math.abs(target);
  if (gap >= 0) {
    const clearly = test === undefined ? gap > 0 && gap >= clearlyBeyond * size : isShown(test);
    return clearly ? 0 : 1;
  }
  return -gap <= nearMiss * size || (test !== undefined && !isShown(test)) ? 2 : 3;
}

/** Whether the test shows on which side of the target the share lies. */
export function isShown({ verdict }: TargetTest): boolean {
  return verdict === "certain" || verdict === "holds";
}

/** What else the same figures could bear: where the test does not settle it, and where the trend points elsewhere. */
export function alternativesOf(
  step: Step,
  { test, trend }: { test?: TargetTest | undefined; trend?: TrendWord | undefined },
): { at: Step; reason: string }[] {
  const found = new Map<Step, string>();
  const unsettled = test !== undefined && !isShown(test);
  if (unsettled && step === 1) found.set(2, "det är inte visat att målet är nått bland alla tillfrågade");
  if (unsettled && step === 2) {
    found.set(1, "det är inte visat att målet är missat bland alla tillfrågade");
    found.set(3, "utfallet bland dem som svarade når inte målet");
  }
  if (test !== undefined && !unsettled && step === 2) found.set(3, "testet visar att målet är missat");
  const better = BETTER[step];
  const worse = WORSE[step];
  if (trend === "positiv" && better !== undefined && !found.has(better)) found.set(better, "trenden är positiv");
  if (trend === "negativ" && worse !== undefined && !found.has(worse)) found.set(worse, "trenden är negativ");
  return [...found].sort(([a], [b]) => a - b).map(([at, reason]) => ({ at, reason }));
}

const BETTER: Readonly<Record<Step, Step | undefined>> = { 0: undefined, 1: 0, 2: 1, 3: 2 };
const WORSE: Readonly<Record<Step, Step | undefined>> = { 0: 1, 1: 2, 2: 3, 3: undefined };

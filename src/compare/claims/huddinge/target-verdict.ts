import type { TargetTest } from "../../surveys/test-target.ts";
import type { ClaimVerdict } from "../claim-verdict.ts";
import type { MethodSays } from "../finding.ts";

const METHOD_NAMES: Readonly<Record<string, string>> = {
  exact: "exakt test",
  score: "scoretest",
  margin: "rapporternas felmarginal",
  "possible range": "möjligt spann, utan antaganden",
};

/**
 * What each method says of a statement that a target is reached or missed with statistical certainty, or without. The
 * possible range takes nothing for granted: it can settle the question, but not speak against a finding.
 */
export function targetMethods({ methods }: TargetTest, certaintyClaimed: boolean): MethodSays[] {
  const counted = methods.filter(({ method, holds }) => method !== "possible range" || holds);
  return counted.map(({ method, holds }) => ({
    method: METHOD_NAMES[method] ?? method,
    verdict: holds === certaintyClaimed ? "stämmer" : "stämmer inte",
  }));
}

/** The verdict on a statement that a share is on one side of a target with statistical certainty, or without. */
export function targetVerdict({ verdict }: TargetTest, certaintyClaimed: boolean): ClaimVerdict {
  if (verdict === "depends on method") return "stämmer med en metod men inte med en annan";
  return (verdict === "certain" || verdict === "holds") === certaintyClaimed ? "stämmer" : "stämmer inte";
}

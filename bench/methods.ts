import type { Interval } from "../src/metrics/shares/interval.ts";
import { marginOfError } from "../src/metrics/shares/margin-of-error.ts";
import { proportionInterval } from "../src/metrics/shares/proportion-interval.ts";

/** A survey that asked everybody in a group: how many answered, and how many of them said yes. */
export interface Answers {
  readonly positive: number;
  readonly answered: number;
  readonly asked: number;
}

/** The interval methods that are measured; `margin` is the reports' rule: the share ± the worst-case margin. */
export const METHODS = [
  "margin",
  "wald",
  "wilson",
  "agresti-coull",
  "clopper-pearson",
  "jeffreys",
  "hypergeometric",
] as const;
export type Method = (typeof METHODS)[number];

/** The 95 percent interval of a method, in percent. */
export function intervalOf(method: Method, answers: Answers): Interval {
  if (method !== "margin") return proportionInterval({ ...answers, method });
  const share = (100 * answers.positive) / answers.answered;
  const margin = marginOfError({ answered: answers.answered, asked: answers.asked });
  return { lower: Math.max(0, share - margin), upper: Math.min(100, share + margin) };
}

// An end that is the true share must not fail by an error of rounding.
const HAIR = 1e-9;

/** Whether an interval holds the true share. */
export function holds({ lower, upper }: Interval, share: number): boolean {
  return lower - HAIR <= share && share <= upper + HAIR;
}

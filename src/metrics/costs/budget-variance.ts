import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { checkChoice, checkNumber, checkObject } from "../check.ts";
import { finiteResult } from "../finite-result.ts";
import { checkWording, inWords, type Wording } from "../wording.ts";

/** What a row of a budget table is, and how its costs are printed. */
export type BudgetRow = { readonly budget: number; readonly outcome: number } & (
  | { readonly kind: "income" | "result" }
  | { readonly kind: "cost"; readonly costSign: "negative" | "positive" }
);

export interface BudgetVariance {
  /** Positive is favourable: more income, less cost, a better result. */
  readonly variance: number;
  /** Percent of the budget's size; null when the budget is 0. */
  readonly percent: number | null;
  /** null when there is no variance. */
  readonly favourable: boolean | null;
  readonly method: "outcome-less-budget" | "budget-less-outcome";
}

/**
 * Budget variance (budgetavvikelse): outcome against budget, with the sign of Swedish annual reports: positive is
 * favourable.
 *
 * - income (intäkt) and result (resultat): outcome − budget. A care board's result is its negative net cost.
 * - cost (kostnad): outcome − budget where costs are printed negative, budget − outcome where they are printed
 *   positive. Which one is given in `costSign` and never guessed: a wrong guess turns a deficit into a surplus.
 *
 * A printed variance can differ by one in the last digit: reports round budget, outcome and variance each by itself.
 * It says nothing of why; see volumePriceSplit.
 *
 * @param row `budget` and `outcome` in the same unit; `kind`; for costs `costSign`
 * @param wording `unit` and `digits` of the summary
 * @throws {TypeError|RangeError} when a number is not finite, the kind is unknown, or `costSign` is lacking or contradicted
 * @see Verksamhetsberättelse 2021: budget −1 278 849 tkr, outcome −1 252 219 tkr → +26 630 tkr, 2.1 percent
 * @example
 * budgetVariance({ budget: -100, outcome: -98, kind: "result" }).variance; // => 2
 * budgetVariance({ budget: 100, outcome: 98, kind: "cost", costSign: "positive" }).favourable; // => true
 * budgetVariance({ budget: 100, outcome: 98, kind: "income" }, { unit: "tkr" }).summary; // => "Utfallet är 2 tkr sämre än budget (2,0 procent av budgeten)."
 */
export function budgetVariance(row: BudgetRow, wording: Wording = {}): Summarised<BudgetVariance> {
  checkWording("wording", wording);
  const kind = checkChoice("kind", checkObject("row", row).kind, ["income", "cost", "result"]);
  const budget = checkNumber("budget", row.budget, "finite");
  const outcome = checkNumber("outcome", row.outcome, "finite");
  const turned = kind === "cost" && costsArePositive(row, budget, outcome);
  const variance = turned ? budget - outcome : outcome - budget;
  const result: BudgetVariance = finiteResult("budget and outcome", {
    variance,
    percent: budget === 0 ? null : (100 * variance) / Math.abs(budget),
    favourable: variance === 0 ? null : variance > 0,
    method: turned ? "budget-less-outcome" : "outcome-less-budget",
  });
  return summarised(result, sentence(result, wording));
}

function costsArePositive(row: BudgetRow, budget: number, outcome: number): boolean {
  const costSign = checkChoice("costSign", "costSign" in row ? row.costSign : undefined, ["negative", "positive"]);
  const wrong = costSign === "positive" ? Math.max(budget, outcome) < 0 : Math.min(budget, outcome) > 0;
  if (!wrong) return costSign === "positive";
  throw new RangeError(`costSign must be the sign of the costs, was "${costSign}" with ${budget} and ${outcome}`);
}

function sentence({ variance, percent, favourable }: BudgetVariance, wording: Wording): string {
  if (favourable === null) return "Utfallet är lika med budget.";
  const word = favourable ? "bättre" : "sämre";
  const share =
    percent === null ? "" : ` (${formatNumber(Math.abs(percent), { digits: 1, unit: "procent" })} av budgeten)`;
  return `Utfallet är ${inWords(Math.abs(variance), wording)} ${word} än budget${share}.`;
}

import type { Direction } from "../../metrics/direction.ts";
import { formatNumber } from "../../text/number.ts";
import type { ChangeTest } from "../surveys/test-change.ts";
import { testChange } from "../surveys/test-change.ts";
import type { IndicatorDefinition } from "./indicator-definition.ts";
import type { IndicatorSeries } from "./indicator-values.ts";
import type { SurveyOfYear } from "./survey-of-year.ts";

/** The reports' three words, and the two that honesty asks for beside them. */
export type TrendWord = "positiv" | "negativ" | "oförändrad" | "beror på metoden" | "kan inte prövas";

/** A trend word with what made it. */
export interface IndicatorTrend {
  readonly word: TrendWord;
  /** The two years that were put against each other; null when there were not two. */
  readonly from: number | null;
  readonly to: number | null;
  /** "test-change" for shares from surveys, "sign" for figures without a known sampling error, "none" when nothing could be done. */
  readonly method: "test-change" | "sign" | "none";
  /** A Swedish sentence: the test's, the rule with its values, or why there is no word. */
  readonly detail: string;
  /** What stands under a table: the same, but the rule without its values, so that rows share it. */
  readonly note: string;
  readonly test?: ChangeTest;
}

/**
 * The trend word (trend) of an indicator over the shown years: the last of them with a value against the first that it can
 * be put against, never across a break in the series.
 *
 * - A share from a survey: testChange. *positiv* or *negativ* when the verdict is "certain" or "holds", *oförändrad* when no
 *   method shows a change, *beror på metoden* when they disagree. The first year is the first whose number of answers is
 *   known; earlier ones are named as not tested.
 * - A share with decimals but no published number of answers counts for the fewest answers that give it. What they show
 *   holds for more answers too; when they show nothing the year is passed over, because more answers might.
 * - A figure without a known sampling error (costs, sick leave, indices of resources): the sign of the change between the values as shown, with
 *   the indicator's decimals; no change in them is *oförändrad*. It says what happened, not whether it is more than chance.
 * - A survey index without a published spread, or no earlier year to test against: *kan inte prövas*, and why. It is never
 *   called *oförändrad*: that nothing could be tested does not show that nothing changed.
 */
export function trendWord(
  definition: IndicatorDefinition,
  series: IndicatorSeries,
  years: readonly number[],
  surveyOf: (year: number) => SurveyOfYear,
): IndicatorTrend {
  const present = years.filter((year) => series.at(year).value !== null);
  const to = present.at(-1);
  const lastBreak = Math.max(
    ...(definition.breaks ?? []).map(({ after }) => after).filter((after) => after < (to ?? 0)),
  );
  const earlier = present.slice(0, -1).filter((year) => year > lastBreak);
  if (to === undefined) return untested("inget av åren har ett värde");
  if (earlier.length === 0) {
    return untested(
      present.length > 1 ? `värdena före ${to} är räknade på ett annat sätt` : `bara ${to} har ett värde`,
    );
  }
  return definition.survey === undefined
    ? signTrend(definition, series, [earlier[0] ?? to, to])
    : testedTrend(definition.good, earlier, to, surveyOf);
}

function testedTrend(
  good: Direction,
  earlier: readonly number[],
  to: number,
  surveyOf: (year: number) => SurveyOfYear,
): IndicatorTrend {
  const after = surveyOf(to);
  if (after.survey === undefined) return untested(after.lacking ?? "");
  const passed: string[] = [];
  for (const from of earlier) {
    const before = surveyOf(from);
    if (before.survey === undefined) {
      passed.push(before.lacking ?? "");
      continue;
    }
    const test = testChange(before.survey, after.survey);
    const shown = test.verdict === "certain" || test.verdict === "holds";
    const few = [...(before.fewest ? [from] : []), ...(after.fewest ? [to] : [])].join(" och ");
    if (few !== "" && !shown) {
      passed.push(`antalet svar ${few} är inte publicerat, och med det minsta möjliga är ingen förändring visad`);
      continue;
    }
    const how =
      few === "" ? "" : ` Antalet svar ${few} är inte publicerat: räknat med det minsta som andelen kan bygga på.`;
    const skipped = passed.length === 0 ? "" : ` Tidigare år är inte prövade: ${passed.join("; ")}.`;
    const detail = `Prövat ${from}–${to}. ${test.summary}${how}${skipped}`;
    return { word: wordOf(test, good), from, to, method: "test-change", detail, note: detail, test };
  }
  return untested(passed.join("; "));
}

function wordOf({ verdict, direction }: ChangeTest, good: Direction): TrendWord {
  if (verdict === "depends on method") return "beror på metoden";
  if (verdict === "not shown" || direction === "same") return "oförändrad";
  return (direction === "higher") === (good === "high") ? "positiv" : "negativ";
}

function signTrend(
  { good, digits, unit }: IndicatorDefinition,
  series: IndicatorSeries,
  [from, to]: readonly [number, number],
): IndicatorTrend {
  const [before, after] = [series.at(from).value ?? 0, series.at(to).value ?? 0];
  const [first, last] = [formatNumber(before, { digits }), formatNumber(after, { digits })];
  const word = first === last ? "oförändrad" : after > before === (good === "high") ? "positiv" : "negativ";
  const values = `${first} till ${formatNumber(after, { digits, unit })}`;
  const note = `Trend ${from}–${to} efter ändringens tecken, med de decimaler som visas: måttet har inget känt urvalsfel och inget test är gjort.`;
  return { word, from, to, method: "sign", detail: `Från ${values}. ${note}`, note };
}

function untested(reason: string): IndicatorTrend {
  const detail = `Trenden kan inte prövas: ${reason}.`;
  return { word: "kan inte prövas", from: null, to: null, method: "none", detail, note: detail };
}

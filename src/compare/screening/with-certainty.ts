import { adjust } from "../surveys/adjust.ts";
import type { Judged } from "./judge-figure.ts";
import type { Judgement } from "./judgement.ts";
import type { ScreenRun } from "./screen-run.ts";
import type { surveyBases } from "./survey-bases.ts";
import { surveyP } from "./survey-p.ts";

/**
 * Give judgements their certainty: the p of a survey's own counts where there are any, else that of movements, all adjusted
 * together by Benjamini–Hochberg.
 *
 * @param base from a title to the key figures of its survey's answers
 * @param rate the false discovery rate
 */
export function withCertainty(
  run: ScreenRun,
  municipality: string,
  found: readonly Judged[],
  base: ReturnType<typeof surveyBases>,
  rate: number,
): Omit<Judgement, "money">[] {
  const evidence = found.map((judged) => {
    const { kpi, title, period: year, gap } = judged;
    const survey = base(title);
    const at = { municipality, year, value: gap.value, level: gap.median };
    const p = survey && surveyP(run, kpi, survey, at);
    return p === undefined ? judged.evidence : { p, method: "survey" as const };
  });
  const adjusted = adjust(
    evidence.flatMap((tested) => tested?.p ?? []),
    "benjamini-hochberg",
  );
  let next = 0;
  return found.map(({ evidence: _, ...judged }, index) => {
    const tested = evidence[index];
    if (tested === undefined) return { ...judged, certainty: undefined };
    const p = adjusted[next++] ?? 1;
    return { ...judged, certainty: { ...tested, adjusted: p, shown: p <= rate } };
  });
}

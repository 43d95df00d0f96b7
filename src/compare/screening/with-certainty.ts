import { adjust } from "../surveys/adjust.ts";
import type { Evidence, Judged } from "./judge-figure.ts";
import type { Judgement } from "./judgement.ts";
import { liesFarOut } from "./order.ts";
import type { ScreenRun } from "./screen-run.ts";
import type { surveyBases } from "./survey-bases.ts";
import { surveyP } from "./survey-p.ts";
import type { ListName } from "./which-list.ts";

const LISTS: readonly ListName[] = ["places", "conditions"];

/**
 * Give judgements their certainty: the p of a survey's own counts where there are any, else that of movements, adjusted by
 * Benjamini–Hochberg within each list. A list takes only what lies far out on the bad or dear side, and what is picked after
 * the adjustment is no longer held by it; so what cannot be picked is adjusted with p = 1, and then what is shown is the list.
 *
 * @param base from a title to the key figure of its survey's answers
 * @param rate the false discovery rate
 */
export function withCertainty(
  run: ScreenRun,
  municipality: string,
  found: readonly Judged[],
  base: ReturnType<typeof surveyBases>,
  rate: number,
): Omit<Judgement, "money">[] {
  const evidence = new Map(found.map((judged) => [judged.kpi, evidenceOf(run, municipality, judged, base)]));
  const adjusted = new Map(LISTS.flatMap((list) => adjustedOf(list, found, evidence)));
  return found.map(({ evidence: _, ...judged }) => {
    const tested = evidence.get(judged.kpi);
    if (tested === undefined) return { ...judged, certainty: undefined };
    const p = adjusted.get(judged.kpi) ?? 1;
    return { ...judged, certainty: { ...tested, adjusted: p, shown: p <= rate } };
  });
}

function evidenceOf(
  run: ScreenRun,
  municipality: string,
  { kpi, title, period: year, gap, adverse, evidence }: Judged,
  base: ReturnType<typeof surveyBases>,
): Evidence | undefined {
  const answers = adverse === null ? undefined : base(title);
  if (answers === undefined) return evidence;
  // What is worse: the side of the median on which the adverse z has the sign of z.
  const worse = Math.sign(adverse ?? 0) === Math.sign(gap.z) ? "above" : "below";
  const survey = surveyP(run, kpi, answers, { municipality, year, level: gap.median, worse });
  return survey === undefined ? evidence : { ...survey, method: "survey", successive: null };
}

function adjustedOf(
  list: ListName,
  found: readonly Judged[],
  evidence: ReadonlyMap<string, Evidence | undefined>,
): (readonly [kpi: string, adjusted: number])[] {
  const tested = found.flatMap((judged) => {
    const p = judged.list === list ? evidence.get(judged.kpi)?.p : undefined;
    return p === undefined ? [] : [[judged.kpi, liesFarOut(judged) ? p : 1] as const];
  });
  const adjusted = adjust(
    tested.map(([, p]) => p),
    "benjamini-hochberg",
  );
  return tested.map(([kpi], at) => [kpi, adjusted[at] ?? 1]);
}

import { impliedShare } from "../../../metrics/costs/implied-share.ts";
import type { Counts } from "../../../metrics/shares/exact-counts.ts";
import { askedFromRate, countsWithinRounding } from "../../../metrics/shares/rounded-share.ts";
import { type GenderDifference, genderDifference } from "../../gender/gender-difference.ts";
import { jointGenderCounts } from "../../gender/joint-gender-counts.ts";
import type { Suggestion } from "../../gender/suggest-unmotivated.ts";
import { bare, percent, pWords } from "../../surveys/share-words.ts";
import type { RoundedShare } from "../../surveys/survey-answers.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import type { ClaimVerdict } from "../claim-verdict.ts";
import type { Judgement, MethodSays } from "../finding.ts";
import { MissingFigure } from "../missing-figure.ts";
import { surveyMethod } from "../survey-methods.ts";
import { roundedSurvey } from "../survey-readings.ts";
import { together } from "../together.ts";

/** C07–C08: whether differences between women and men are unmotivated. */
export const genderDifferences: readonly Claim[] = [
  claim({
    id: "C07",
    document: "VB2020",
    statement: "Daglig verksamhet 2020: kvinnor 88 procent, män 79 procent; skillnaden är omotiverad.",
    statedAs: { women: 88, men: 79 },
    check: (figures) => {
      const [women, men] = [
        figures.value("U28532", 2020, { gender: "K" }),
        figures.value("U28532", 2020, { gender: "M" }),
      ];
      const answered = figures.value("U33960", 2020);
      const [k, m] = countsByGender(women, men, figures.value("U28532", 2020), answered);
      const rate = figures.printedRate({ kpi: "U28532", period: 2020 });
      const asked = rate === undefined ? undefined : askedFromRate({ answered, rate })?.most;
      const found = genderDifference({ women: k, men: m }, { asked });
      const verdict = verdictOf(found, UNMOTIVATED);
      const from =
        asked === undefined
          ? ""
          : ` Svarsfrekvensen ${rate} procent som rapporten trycker ger högst ${asked} tillfrågade${splitsInWords(found)}.`;
      return {
        verdict,
        reason: `Kvinnor ${bare(women)} och män ${percent(men)}: ${found.reason}.`,
        computation: `Antalen ur andelarna: ${k.positive} av ${k.answered} kvinnor och ${m.positive} av ${m.answered} män, de flesta som ryms i totalen. ${found.summary}${from}`,
        ...(verdict === BY_METHOD ? { methods: methodsOf(found, UNMOTIVATED) } : {}),
        note: "Könen har inte egna publicerade antal, varken svar eller tillfrågade; med färre svar än så är utslaget svagare. Om en skillnad är omotiverad avgör behoven, inte testet.",
      };
    },
  }),
  claim({
    id: "C08",
    document: "VB2020",
    statement: "Hemtjänst (U21468) och särskilt boende (U23471) 2020: könsskillnaderna är inte omotiverade.",
    statedAs: {},
    check: (figures) => ({
      ...together([everyDivision(figures, "U21468"), everyDivision(figures, "U23471")]),
      note: "Att ingen skillnad är visad är inte att det inte finns någon: då är ”inte omotiverad” varken styrkt eller motbevisat.",
    }),
  }),
];

const BY_METHOD = "stämmer med en metod men inte med en annan";
const UNMOTIVATED = "omotiverad";
const MOTIVATED = "inte omotiverad";

/** What the suggestion of genderDifference says of a statement; what it cannot judge cannot be checked. */
function saysOf(suggestion: Suggestion, stated: Suggestion): ClaimVerdict {
  if (suggestion === "kan inte bedömas") return "kan inte prövas";
  return suggestion === stated ? "stämmer" : "stämmer inte";
}

/** The same of the difference, which is by method when its one verdict is so. */
function verdictOf({ suggestion, verdict }: GenderDifference, stated: Suggestion): ClaimVerdict {
  return verdict === "depends on method" ? BY_METHOD : saysOf(suggestion, stated);
}

/** What each way to test says: a difference shown is one to explain, one that is not shown settles nothing. */
function methodsOf({ test, splits }: GenderDifference, stated: Suggestion): MethodSays[] {
  const says = (shown: boolean) => saysOf(shown ? "omotiverad" : "kan inte bedömas", stated);
  const alone = (test?.methods ?? []).map(({ method, holds }) => ({
    method: `utan antalet tillfrågade (${surveyMethod(method)})`,
    verdict: says(holds),
  }));
  if (splits === null) return alone;
  const counted = says(splits.shown === "all");
  return [...alone, { method: "med de tillfrågade som en ändlig grupp", verdict: counted }];
}

function splitsInWords({ splits }: GenderDifference): string {
  if (splits === null) return "";
  const [least, greatest] = splits.p.map(pWords);
  return `; delade på könen på ${splits.tried} sätt ger de ${least} till ${greatest?.replace(/^p\s[=<]\s/, "")}`;
}

/** The counts of women and men that together fit the total, with the fewest answers that are neither's. */
function countsByGender(women: number, men: number, total: number, answered: number): readonly [Counts, Counts] {
  const [found] = jointGenderCounts({ total: { share: total, answered }, women, men });
  if (found !== undefined) return [found.women, found.men];
  throw new MissingFigure("Antalen kvinnor och män bakom U28532 2020 går inte att återfinna ur andelarna.");
}

// How the answers divide between women and men is not published: tried over all of the scale.
const WOMEN_PERCENT = [10, 20, 30, 40, 50, 60, 70, 80, 90];

/** A whole percent of about so many answers: the most, up to them, that can give it; undefined when none can. */
function reading(share: number, answers: number): RoundedShare | undefined {
  for (let answered = answers; answered > 0; answered--) {
    if (countsWithinRounding({ share, answered }) !== undefined) return { share, answered };
  }
  return undefined;
}

/** The verdict that all ways give, or that it depends on the way. */
function oneOf(verdicts: ReadonlySet<ClaimVerdict>): ClaimVerdict {
  const [first = BY_METHOD] = verdicts;
  return verdicts.size === 1 ? first : BY_METHOD;
}

/** The suggestion for every division of the answers between women and men. */
function everyDivision(figures: ClaimFigures, kpi: string): Judgement {
  const [women, men] = [figures.value(kpi, 2020, { gender: "K" }), figures.value(kpi, 2020, { gender: "M" })];
  const { share: total, answered, asked } = roundedSurvey(figures, kpi, 2020);
  const tried = WOMEN_PERCENT.flatMap((share) => {
    const k = Math.round((share / 100) * answered);
    const [w, m] = [reading(women, k), reading(men, answered - k)];
    if (w === undefined || m === undefined) return [];
    const ofWomen = asked === undefined ? undefined : Math.round((asked * k) / answered);
    const ofMen = asked === undefined || ofWomen === undefined ? undefined : asked - ofWomen;
    const found = genderDifference({ women: { ...w, asked: ofWomen }, men: { ...m, asked: ofMen } });
    return { share, verdict: verdictOf(found, MOTIVATED) };
  });
  if (tried.length === 0)
    throw new MissingFigure(`Inget sätt att dela ${answered} svar på könen ger andelarna i ${kpi} 2020.`);
  const verdict = oneOf(new Set(tried.map((way) => way.verdict)));
  const shown = tried.filter((way) => way.verdict === "stämmer inte").length;
  const implied = impliedShare({ own: women, bought: men, total });
  const division =
    implied.lower === null || implied.upper === null
      ? ""
      : ` Andelarna själva säger att ${bare(implied.lower)}–${percent(implied.upper)} av svaren är kvinnors.`;
  const facts = `${kpi}: kvinnor ${bare(women)} och män ${percent(men)}`;
  const judged: Readonly<Record<ClaimVerdict, string>> = {
    stämmer: "skillnaden är säkert betydelselös",
    "stämmer inte": "skillnaden är visad hur svaren än delas på könen och därmed något att förklara",
    [BY_METHOD]: "skillnaden är visad för en del sätt att dela svaren på könen men inte för andra",
    "kan inte prövas": genderDifference({ women, men }, { basis: "survey" }).reason,
  };
  const counted =
    asked === undefined
      ? ""
      : `, med och utan de högst ${asked} tillfrågade som svarsfrekvensen ger, delade som svaren`;
  return {
    verdict,
    reason: `${facts}, ${judged[verdict]}.`,
    computation: `${kpi} 2020: hur svaren delas på könen är inte publicerat; skillnaden prövad för ${WOMEN_PERCENT[0]}–${WOMEN_PERCENT.at(-1)} procent kvinnor bland ${answered} svar${counted}, och ${shown === 0 ? "ingen" : shown} av de ${tried.length} delningarna visar den.${division}`,
    ...(verdict === BY_METHOD
      ? {
          methods: tried.map(({ share, verdict: says }) => ({
            method: `${kpi}, ${share} procent kvinnor`,
            verdict: says,
          })),
        }
      : {}),
  };
}

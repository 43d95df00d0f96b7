import { impliedShare } from "../../../metrics/costs/implied-share.ts";
import type { Counts } from "../../../metrics/shares/exact-counts.ts";
import { countsWithinRounding } from "../../../metrics/shares/rounded-share.ts";
import { jointGenderCounts } from "../../gender/joint-gender-counts.ts";
import { bare, percent, points, pWords } from "../../surveys/share-words.ts";
import type { RoundedShare } from "../../surveys/survey-answers.ts";
import { testDifference } from "../../surveys/test-difference.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import { byMethods } from "../claim-verdict.ts";
import type { Judgement } from "../finding.ts";
import { MissingFigure } from "../missing-figure.ts";
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
      const [k, m] = countsByGender(women, men, figures.value("U28532", 2020), figures.value("U33960", 2020));
      const test = testDifference(k, m, { names: ["kvinnor", "män"] });
      const holds = test.methods.map((method) => method.holds);
      const verdict = byMethods(holds);
      const gap = points(Math.abs(women - men));
      return {
        verdict,
        reason:
          verdict === "stämmer"
            ? `Skillnaden, ${gap}, är större än slumpen (${pWords(test.p)}); om den är omotiverad avgör behoven.`
            : `Skillnaden, ${gap}, ${verdict === "stämmer inte" ? "kan vara slump" : "är visad med en metod men inte med en annan"} (${pWords(test.p)}): den kan inte ensam kallas omotiverad.`,
        computation: `Antalen ur andelarna: ${k.positive} av ${k.answered} kvinnor och ${m.positive} av ${m.answered} män, de flesta som ryms i totalen. ${test.summary}`,
        ...(verdict === "stämmer med en metod men inte med en annan"
          ? {
              methods: test.methods.map(({ method, holds: yes }) => ({
                method,
                verdict: yes ? ("stämmer" as const) : ("stämmer inte" as const),
              })),
            }
          : {}),
        note: "Könen har inte egna publicerade antal; med färre svar än så är utslaget ännu svagare.",
      };
    },
  }),
  claim({
    id: "C08",
    document: "VB2020",
    statement: "Hemtjänst (U21468) och särskilt boende (U23471) 2020: könsskillnaderna är inte omotiverade.",
    statedAs: {},
    check: (figures) => ({
      ...together([notShown(figures, "U21468", "U23592"), notShown(figures, "U23471", "U23594")]),
      note: "Att ingen skillnad är visad betyder att det inte finns någon att förklara med dessa svar, inte att kvinnor och män säkert är lika nöjda.",
    }),
  }),
];

/** The counts of women and men that together fit the total, with the fewest answers that are neither's. */
function countsByGender(women: number, men: number, total: number, answered: number): readonly [Counts, Counts] {
  const [found] = jointGenderCounts({ total: { share: total, answered }, women, men });
  if (found !== undefined) return [found.women, found.men];
  throw new MissingFigure("Antalen kvinnor och män bakom U28532 2020 går inte att återfinna ur andelarna.");
}

// How the answers divide between women and men is not published: tried over all of the scale.
const WOMEN_PERCENT = [10, 20, 30, 40, 50, 60, 70, 80, 90];

/** A whole percent of about so many answers: the most, up to them, that can give it. */
function reading(share: number, answers: number): RoundedShare {
  let answered = answers;
  while (answered > 1 && countsWithinRounding({ share, answered }) === undefined) answered -= 1;
  return { share, answered };
}

/** That no difference is shown, however the answers divide between women and men. */
function notShown(figures: ClaimFigures, kpi: string, answersOf: string): Judgement {
  const [women, men] = [figures.value(kpi, 2020, { gender: "K" }), figures.value(kpi, 2020, { gender: "M" })];
  const answered = figures.value(answersOf, 2020);
  const total = figures.value(kpi, 2020);
  const tried = WOMEN_PERCENT.map((share) => {
    const k = Math.round((share / 100) * answered);
    const test = testDifference(reading(women, k), reading(men, answered - k));
    return { share, p: test.p, shown: test.verdict === "certain" || test.verdict === "holds" };
  });
  const verdict = byMethods(tried.map(({ shown }) => !shown));
  const least = Math.min(...tried.map(({ p }) => p));
  const implied = impliedShare({ own: women, bought: men, total });
  const division =
    implied.lower === null || implied.upper === null
      ? ""
      : ` Andelarna själva säger att ${bare(implied.lower)}–${percent(implied.upper)} av svaren är kvinnors.`;
  return {
    verdict,
    reason:
      verdict === "stämmer"
        ? `${kpi}: kvinnor ${bare(women)} och män ${percent(men)}, ingen skillnad är visad hur svaren än delas på könen (lägsta ${pWords(least)}).`
        : `${kpi}: skillnaden mellan kvinnor ${bare(women)} och män ${percent(men)} är ${verdict === "stämmer inte" ? "visad" : "visad för en del sätt att dela svaren på könen"} (lägsta ${pWords(least)}).`,
    computation: `${kpi} 2020: test av skillnad för ${WOMEN_PERCENT[0]}–${WOMEN_PERCENT.at(-1)} procent kvinnor bland ${answered} svar ger p från ${pWords(least).replace(/^p [=<] /, "")} och uppåt.${division}`,
    ...(verdict === "stämmer med en metod men inte med en annan"
      ? {
          methods: tried.map(({ share, shown }) => ({
            method: `${kpi}, ${share} procent kvinnor`,
            verdict: shown ? ("stämmer inte" as const) : ("stämmer" as const),
          })),
        }
      : {}),
  };
}

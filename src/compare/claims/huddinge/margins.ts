import { marginOfError } from "../../../metrics/shares/margin-of-error.ts";
import { peers } from "../../peers.ts";
import { testDifference } from "../../surveys/test-difference.ts";
import { asStated } from "../as-stated.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import { byMethods } from "../claim-verdict.ts";
import type { Judgement } from "../finding.ts";
import { mostAnswers } from "../survey-readings.ts";
import { together } from "../together.ts";

const DAILY = "Brukarbedömning daglig verksamhet LSS - Brukaren trivs alltid på sin dagliga verksamhet";
// Boendestöd SoL: får den hjälp hen vill ha, and the number of answers.
const SUPPORT = { share: "U26421", answers: "U33963" };

/** C21–C22: margins of error of 2021. */
export const margins: readonly Claim[] = [
  claim({
    id: "C21",
    document: "VB2021",
    statement: "Daglig verksamhet: felmarginalen är 7 procentenheter med 66 av 99 svarande.",
    statedAs: { margin: 7 },
    check: (figures, { margin }) => {
      const { answered, asked } = figures.printedSurvey({ indicator: DAILY, period: 2021 });
      return asStated("Felmarginalen", marginOfError({ answered, asked }), margin, { unit: "procentenheter" });
    },
  }),
  claim({
    id: "C22",
    document: "VB2021",
    statement:
      "Boendestöd: 86 procent, 51 av 119 svarande, felmarginal 11; skillnaden mot andra kommuner är inte säker.",
    statedAs: { share: 86, answered: 51, asked: 119, margin: 11 },
    check: (figures, { answered, asked, margin }) => {
      const judged = asStated("Felmarginalen", marginOfError({ answered, asked }), margin, { unit: "procentenheter" });
      if (figures.valueOrNull(SUPPORT.share, 2021) !== null) return together([judged, difference(figures)]);
      return {
        verdict: "kan inte prövas",
        reason: `Skillnaden mot andra kommuner kan inte prövas: nyckeltalet ${SUPPORT.share} (boendestöd, får den hjälp hen vill ha) saknas i körningen.`,
        computation: `${judged.computation} Talen 51 och 119 finns bara i påståendet.`,
      };
    },
  }),
];

/** Against each of the peers: no difference is shown to any. */
function difference(figures: ClaimFigures): Judgement {
  const counts = (area: string) => {
    const [share, answered] = [
      figures.valueOrNull(SUPPORT.share, 2021, { area }),
      figures.valueOrNull(SUPPORT.answers, 2021, { area }),
    ];
    return share === null || answered === null ? null : mostAnswers(share, answered, `${SUPPORT.share} 2021`);
  };
  const own = counts(figures.municipality);
  const tests = peers.huddinge.areas.flatMap((area) => {
    const other = counts(area);
    if (own === null || other === null || area === figures.municipality) return [];
    return [{ name: figures.nameOf(area), test: testDifference(own, other) }];
  });
  const uncertain = tests.map(({ test }) => test.verdict === "not shown");
  return {
    verdict: byMethods(uncertain),
    reason: `Skillnaden är visad mot ${uncertain.filter((yes) => !yes).length} av ${tests.length} jämförelsekommuner.`,
    computation: tests.map(({ name, test }) => `${name}: ${test.summary}`).join(" "),
  };
}

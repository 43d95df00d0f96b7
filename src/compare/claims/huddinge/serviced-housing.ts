import { marginOfError } from "../../../metrics/shares/margin-of-error.ts";
import { askedFromRate } from "../../../metrics/shares/rounded-share.ts";
import { formatNumber } from "../../../text/number.ts";
import { bare, percent } from "../../surveys/share-words.ts";
import { testChange } from "../../surveys/test-change.ts";
import { testTarget } from "../../surveys/test-target.ts";
import { asStated } from "../as-stated.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import { MissingFigure } from "../missing-figure.ts";
import { countedSurvey, mostAnswers } from "../survey-readings.ts";
import { together } from "../together.ts";
import { targetMethods, targetVerdict } from "./target-verdict.ts";

const KPI = "U28526";

/** C18–C20: what the residents of serviced housing say in 2021. */
export const servicedHousing: readonly Claim[] = [
  claim({
    id: "C18",
    document: "VB2021",
    statement: "Servicebostad: 71 procent når inte etappmålet 78, men inte med statistisk säkerhet (67 av 79 svarade).",
    statedAs: { share: 71, target: 78 },
    check: (figures, stated) => {
      const share = figures.value(KPI, 2021);
      const { answered, asked } = sizes(figures);
      const counts = mostAnswers(share, answered, `${KPI} 2021`);
      const test = testTarget({ ...counts, asked, target: stated.target });
      const most = test.possible === undefined ? "" : percent(Number(test.possible.upper.toFixed(1)));
      const verdict = test.direction === "below" ? targetVerdict(test, false) : "stämmer inte";
      return together([
        asStated("Andelen", share, stated.share, { unit: "procent" }),
        {
          verdict,
          reason:
            test.direction !== "below"
              ? `${percent(share)} är inte under målet ${percent(stated.target)}.`
              : test.verdict === "certain"
                ? `Målet är missat med säkerhet: med ${counts.positive} positiva av ${counts.answered} svar bland ${asked} tillfrågade kan högst ${most} vara positiva, vad de som tiger än tycker.`
                : test.verdict === "not shown"
                  ? `Att andelen bland alla tillfrågade är under ${percent(stated.target)} är inte visat med någon metod.`
                  : `Att målet är missat är statistiskt visat med ${test.methods.filter(({ holds }) => holds).length} av ${test.methods.length} metoder.`,
          computation: `Möjligt spann och måltest av ${counts.positive} av ${counts.answered} svar bland ${asked} tillfrågade. ${test.methods.map(({ detail }) => detail).join(" ")}`,
          methods: targetMethods(test, false),
        },
      ]);
    },
  }),
  claim({
    id: "C19",
    document: "VB2021",
    statement:
      "Servicebostad: ingen statistiskt säker förändring från 2020 (76 ± 8 procent, svarsfrekvens 65 procent) till 2021 (71 ± 5 procent).",
    statedAs: { before: 76, marginBefore: 8, rateBefore: 65, after: 71, marginAfter: 5 },
    check: (figures, stated) => {
      const { answered, asked } = sizes(figures);
      const before = countedSurvey(figures, KPI, 2020);
      const answeredBefore = figures.value("U33966", 2020);
      const askedBefore = askedFromRate({ answered: answeredBefore, rate: stated.rateBefore });
      if (askedBefore === undefined) {
        throw new MissingFigure(
          `Antalet tillfrågade 2020 går inte att få ur ${answeredBefore} svar och svarsfrekvensen ${stated.rateBefore} procent.`,
        );
      }
      const after = mostAnswers(figures.value(KPI, 2021), answered, `${KPI} 2021`);
      const test = testChange({ ...before, asked: askedBefore.most }, { ...after, asked });
      const none = test.verdict === "not shown";
      const mixed = test.verdict === "depends on method";
      return together([
        asStated(
          "Felmarginalen 2020",
          marginOfError({ answered: answeredBefore, asked: askedBefore.most }),
          stated.marginBefore,
          { unit: "procentenheter" },
        ),
        asStated("Felmarginalen 2021", marginOfError({ answered, asked }), stated.marginAfter, {
          unit: "procentenheter",
        }),
        {
          verdict: none ? "stämmer" : mixed ? "stämmer med en metod men inte med en annan" : "stämmer inte",
          reason: none
            ? "Ingen förändring är visad."
            : `Förändringen från ${bare(test.before.share)} till ${percent(test.after.share)} är visad${mixed ? " med en metod men inte med en annan" : ""}.`,
          computation: `Förändringstest av ${before.positive} av ${before.answered} (${askedBefore.most} tillfrågade, ur svarsfrekvensen ${stated.rateBefore} procent) mot ${after.positive} av ${after.answered} (${asked} tillfrågade). ${test.summary}`,
        },
      ]);
    },
  }),
  claim({
    id: "C20",
    document: "VB2021",
    statement: "Servicebostad: svarsfrekvensen är 86 procent, 67 av 79.",
    statedAs: { rate: 86 },
    check: (figures, { rate }) => {
      const { answered, asked } = sizes(figures);
      const wouldBe = askedFromRate({ answered, rate });
      const judged = asStated("Svarsfrekvensen", (100 * answered) / asked, rate, { unit: "procent" });
      if (judged.verdict === "stämmer" || wouldBe === undefined) return judged;
      const few = formatNumber(wouldBe.least);
      const range = wouldBe.least === wouldBe.most ? few : `${few}–${formatNumber(wouldBe.most)}`;
      const exact = formatNumber((100 * answered) / asked, { digits: 1, unit: "procent" });
      return {
        ...judged,
        reason: `${answered} av ${asked} är ${exact}, inte ${percent(rate)}.`,
        computation: `${judged.computation} ${percent(rate)} vore ${answered} av ${range}.`,
      };
    },
  }),
];

/** Answered and asked in 2021, as the report prints them. */
function sizes(figures: ClaimFigures) {
  return figures.printedSurvey({ kpi: KPI, period: 2021 });
}

import type { Counts } from "../../../metrics/shares/exact-counts.ts";
import { bare, percent, pWords } from "../../surveys/share-words.ts";
import { testChange } from "../../surveys/test-change.ts";
import type { Verdict } from "../../surveys/verdict.ts";
import { type Claim, claim } from "../claim.ts";
import { byMethods, type ClaimVerdict } from "../claim-verdict.ts";
import { surveyMethod } from "../survey-methods.ts";
import { countedSurvey, possibleCounts, roundedSurvey } from "../survey-readings.ts";

/** C05–C06: changes in what users say, as the table of indicators of 2020 words them. */
export const satisfactionChanges: readonly Claim[] = [
  claim({
    id: "C05",
    document: "VB2020",
    statement: "Särskilt boende: andelen nöjda är signifikant mycket lägre 2020 (70 procent) än 2019 (77 procent).",
    statedAs: { before: 77, after: 70 },
    check: (figures) => {
      const [before, after] = [roundedSurvey(figures, "U23471", 2019), roundedSurvey(figures, "U23471", 2020)];
      const test = testChange(before, after);
      const lower = test.direction === "lower";
      const verdict = lower ? VERDICTS[test.verdict] : "stämmer inte";
      const { overlap, detail } = test.overlap;
      const change = `från ${bare(before.share)} till ${percent(after.share)}`;
      const without = test.methods.find(({ method }) => method === "without finite correction")?.p;
      const ps = `${pWords(test.p)}${without === undefined ? "" : ` när de tillfrågade räknas som en ändlig grupp, ${pWords(without)} utan den korrigeringen`}`;
      return {
        verdict,
        reason: `${lower ? `Minskningen ${change} ${WORDS[verdict]}` : `Ändringen ${change} är ingen minskning`} (${ps}); rapporternas felmarginaler ${overlap ? "överlappar" : "överlappar inte"}.`,
        computation: `Förändringstest av avrundade andelar, över alla antal som ger andelen. Antal tillfrågade ur svarsfrekvensen: ${before.asked ?? "okänt"} och ${after.asked ?? "okänt"}. ${test.summary} ${detail}`,
        ...(verdict === BY_METHOD
          ? {
              methods: test.methods.map(({ method, holds }) => ({
                method: surveyMethod(method),
                verdict: says(holds),
              })),
            }
          : {}),
        note: "Antalet svar gäller hela enkäten; på just denna fråga kan de vara något färre, och då är utslaget svagare.",
      };
    },
  }),
  claim({
    id: "C06",
    document: "VB2020",
    statement: "Daglig verksamhet, får bestämma (U28532): trenden är oförändrad (92 procent 2018, 83 procent 2020).",
    statedAs: { before: 92, after: 83 },
    check: (figures) => {
      const after = countedSurvey(figures, "U28532", 2020);
      const between = figures.value("U28532", 2019);
      const tried = possibleCounts(figures, "U28532", 2018).map((before) => ({
        before,
        test: testChange(before, after),
      }));
      const unchanged = tried.map(({ test }) => !SHOWN.has(test.verdict));
      const verdict = byMethods(unchanged);
      const weakest = tried.at(-1);
      const p = weakest === undefined ? "" : ` (${pWords(weakest.test.p)} med minsta möjliga antal svar)`;
      const [from, to] = [bare(figures.value("U28532", 2018)), percent(figures.value("U28532", 2020))];
      return {
        verdict,
        reason:
          verdict === "stämmer"
            ? `Ingen förändring från ${from} till ${to} är visad${p}.`
            : `Nedgången från ${from} till ${to} är ${verdict === "stämmer inte" ? "större än slumpen" : "större än slumpen bara om svaren 2018 var många"}${p}.`,
        computation: `Förändringstest på återfunna antal. 2020: ${ofCounts(after)}. 2018 är antalet svar inte publicerat; möjliga antal: ${tried.map(({ before, test }) => `${ofCounts(before)} ger ${pWords(test.p)}`).join(", ")}. ${weakest?.test.summary ?? ""}`,
        ...(verdict === "stämmer med en metod men inte med en annan"
          ? {
              methods: tried.map(({ before }, at) => ({
                method: `${before.answered} svar 2018`,
                verdict: says(unchanged[at]),
              })),
            }
          : {}),
        note: `2019 var värdet ${percent(between)}. Ett trendtest på tre år kan aldrig visa något (minsta p är 1/3): ”oförändrad” kan inte vila på det.`,
      };
    },
  }),
];

const BY_METHOD = "stämmer med en metod men inte med en annan";

/** What the verdict of a test says of the statement that there was such a change. */
const VERDICTS: Readonly<Record<Verdict, ClaimVerdict>> = {
  certain: "stämmer",
  holds: "stämmer",
  "depends on method": BY_METHOD,
  "not shown": "stämmer inte",
};

const WORDS: Readonly<Record<ClaimVerdict, string>> = {
  stämmer: "är visad",
  [BY_METHOD]: "är visad med en metod men inte med en annan",
  "stämmer inte": "är inte visad",
  "kan inte prövas": "kan inte prövas",
};

const SHOWN: ReadonlySet<string> = new Set(["certain", "holds"]);

function says(holds: boolean | undefined) {
  return holds === true ? ("stämmer" as const) : ("stämmer inte" as const);
}

function ofCounts({ positive, answered }: Counts): string {
  return `${positive} av ${answered}`;
}

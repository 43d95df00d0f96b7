import { bare, percent, pWords } from "../../surveys/share-words.ts";
import { testDifference } from "../../surveys/test-difference.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import { byMethods, type ClaimVerdict } from "../claim-verdict.ts";
import type { Judgement, MethodSays } from "../finding.ts";
import { possibleCounts } from "../survey-readings.ts";
import { together } from "../together.ts";
import { kr, OSTERAKER, SOLLENTUNA, YEAR } from "./interim-2020.ts";

/** C32: cost and satisfaction in daily activities. */
export const dailyActivities: readonly Claim[] = [
  claim({
    id: "C32",
    document: "DR2020-03",
    statement: "Daglig verksamhet: Sollentuna och Österåker har lägre kostnad per brukare men klart färre nöjda.",
    statedAs: {},
    check: (figures) => ({
      ...together([SOLLENTUNA, OSTERAKER].map((area) => cheaperAndWorse(figures, area))),
      ...yearAfter(figures),
    }),
  }),
];

const HOW: Readonly<Record<ClaimVerdict, string>> = {
  stämmer: "klart färre",
  "stämmer med en metod men inte med en annan": "klart färre bara om svaren var fler än de minst kan ha varit",
  "stämmer inte": "inte visat färre",
  "kan inte prövas": "antalen går inte att återfinna",
};

function cheaperAndWorse(figures: ClaimFigures, area: string): Judgement {
  const [ownCost, cost] = [figures.value("N28015", YEAR), figures.value("N28015", YEAR, { area })];
  const [ownShare, share] = [figures.value("U28532", YEAR), figures.value("U28532", YEAR, { area })];
  const own = possibleCounts(figures, "U28532", YEAR).at(-1);
  const tried = possibleCounts(figures, "U28532", YEAR, { area }).flatMap((counts) => {
    if (own === undefined) return [];
    const test = testDifference(own, counts);
    const clear = test.direction === "higher" && (test.verdict === "holds" || test.verdict === "certain");
    return [{ counts, p: pWords(test.p), clear }];
  });
  const lower = cost < ownCost && share < ownShare;
  const verdict = lower ? byMethods(tried.map(({ clear }) => clear)) : "stämmer inte";
  const name = figures.nameOf(area);
  const weakest = tried.at(-1);
  const p = weakest === undefined ? "" : `, ${weakest.p} med minsta möjliga antal svar`;
  const facts = `${name}: ${kr(cost)} mot ${kr(ownCost)} per brukare, ${bare(share)} mot ${percent(ownShare)} nöjda`;
  const list = tried.map(({ counts, p }) => `${counts.positive} av ${counts.answered} ger ${p}`).join(", ");
  return {
    verdict,
    reason: `${facts} (${lower ? `${HOW[verdict]}${p}` : "inte både billigare och färre nöjda"}).`,
    computation: `${name} ${YEAR}: test av skillnad i U28532 mot ${own?.positive} av ${own?.answered}. Antalet svar är inte publicerat för ${YEAR}; möjliga antal: ${list}.`,
    ...(verdict === "stämmer med en metod men inte med en annan" ? { methods: byAnswers(name, tried) } : {}),
  };
}

/** With which numbers of answers the difference is clear, and with which it is not. */
function byAnswers(
  name: string,
  tried: readonly { readonly counts: { readonly answered: number }; readonly clear: boolean }[],
): MethodSays[] {
  return [true, false].map((wanted) => {
    const sizes = tried.flatMap(({ counts, clear }) => (clear === wanted ? [counts.answered] : []));
    const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
    const range = least === most ? `${least}` : `${least}–${most}`;
    return { method: `${name} med ${range} svar`, verdict: wanted ? "stämmer" : "stämmer inte" };
  });
}

function yearAfter(figures: ClaimFigures): { readonly note?: string } {
  const shares = [figures.municipality, SOLLENTUNA, OSTERAKER].map((area) => {
    const share = figures.valueOrNull("U28532", YEAR + 1, { area });
    return share === null ? `${figures.nameOf(area)} inget värde` : `${figures.nameOf(area)} ${percent(share)}`;
  });
  return { note: `Året därpå, ${YEAR + 1}: ${shares.join(", ")}.` };
}

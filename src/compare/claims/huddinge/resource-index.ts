import { recomputeIndex } from "../../../metrics/indices/recompute-index.ts";
import { formatNumber } from "../../../text/number.ts";
import { asStated, roundsTo } from "../as-stated.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import type { Judgement } from "../finding.ts";
import { together } from "../together.ts";

/** C14: resource indices, as published and as they follow from their components. */
export const resourceIndices: readonly Claim[] = [
  claim({
    id: "C14",
    document: "VB2021",
    statement: "Resursindex äldreomsorg 71 (2019) och 73 (2020); LSS 30 och 32.",
    statedAs: { elderly2019: 71, elderly2020: 73, lss2019: 30, lss2020: 32 },
    check: (figures, { elderly2019, elderly2020, lss2019, lss2020 }) =>
      together([
        index(figures, "U20008", 2019, elderly2019),
        index(figures, "U20008", 2020, elderly2020),
        index(figures, "U28001", 2019, lss2019),
        index(figures, "U28001", 2020, lss2020),
      ]),
  }),
];

function index(figures: ClaimFigures, kpi: string, period: number, stated: number): Judgement {
  const published = asStated(`${kpi} ${period}`, figures.value(kpi, period), stated, {});
  const recomputed = recompute(figures, kpi, period);
  if (typeof recomputed === "string") {
    return { ...published, note: `${kpi} ${period} kan inte räknas om ur sina komponenter: ${recomputed}.` };
  }
  const follows = roundsTo(recomputed, stated);
  const shown = formatNumber(recomputed, { digits: 2 });
  const computation = `${published.computation} Omräknat ur komponenterna: ${shown}.`;
  if (follows === (published.verdict === "stämmer")) return { ...published, computation };
  return {
    verdict: "stämmer med en metod men inte med en annan",
    reason: `${kpi} ${period}: det publicerade värdet och det omräknade (${shown}) ger inte samma svar.`,
    computation,
    methods: [
      { method: `${kpi} ${period} som publicerat`, verdict: published.verdict },
      { method: `${kpi} ${period} omräknat ur dagens komponenter`, verdict: follows ? "stämmer" : "stämmer inte" },
    ],
  };
}

/** The index from its components, or why the run does not allow it. */
function recompute({ run, municipality }: ClaimFigures, kpi: string, period: number): number | string {
  try {
    const row = recomputeIndex(run, kpi, { period }).find((found) => found.municipality === municipality);
    return row?.recomputed ?? "kommunen saknar en komponent";
  } catch (error) {
    // The other reason to throw: an index of several components needs all municipalities, and the run holds some.
    if (error instanceof RangeError) return "indexet är relativt alla kommuner, och körningen har bara en del av dem";
    throw error;
  }
}

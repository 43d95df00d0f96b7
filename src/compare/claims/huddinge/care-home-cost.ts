import { peers } from "../../peers.ts";
import { percent } from "../../surveys/share-words.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import { byMethods } from "../claim-verdict.ts";
import type { Judgement } from "../finding.ts";
import { placesInWords } from "../place-as-stated.ts";
import { possiblePlaces } from "../possible-places.ts";
import { together } from "../together.ts";
import { costOf, kr, shareOf, valuesOfOthers, YEAR } from "./interim-2020.ts";

/** C31: cost and satisfaction in care homes. */
export const careHomeCost: readonly Claim[] = [
  claim({
    id: "C31",
    document: "DR2020-03",
    statement: "Särskilt boende har högre kostnad per brukare än jämförelsekommunerna och lägre nöjdhet.",
    statedAs: {},
    check: (figures) => together([dearest(figures), leastSatisfied(figures)]),
  }),
];

function dearest(figures: ClaimFigures): Judgement {
  const rows = figures.ranking("N23009", YEAR, peers.huddinge);
  const own = figures.value("N23009", YEAR);
  const right = valuesOfOthers(rows, figures.municipality).every((value) => value < own);
  return {
    verdict: right ? "stämmer" : "stämmer inte",
    reason: `Kostnaden per brukare ${YEAR}, ${kr(own)}, är ${right ? "högst" : "inte högst"} bland jämförelsekommunerna.`,
    computation: `N23009 ${YEAR}, lägst först: ${rows.map(costOf).join(", ")}.`,
  };
}

/** The survey of the costs' year, and the newest one when the report was written. */
function leastSatisfied(figures: ClaimFigures): Judgement {
  const years = [
    { year: YEAR, which: "samma år som kostnaden" },
    { year: 2019, which: "den senaste enkäten när rapporten skrevs" },
  ].map(({ year, which }) => {
    const share = figures.value("U23471", year);
    const rows = figures.ranking("U23471", year, peers.huddinge);
    const lowest = valuesOfOthers(rows, figures.municipality).every((value) => value > share);
    const possible = possiblePlaces(figures, "U23471", year, peers.huddinge);
    return { year, which, share, rows, lowest, possible };
  });
  const words = years.map(
    ({ year, share, lowest }) => `${year} (${percent(share)}) ${lowest ? "lägst" : "inte lägst"}`,
  );
  const uncertain = years.flatMap(({ year, possible }) =>
    possible === null ? [] : [`${placesInWords(...possible)} av 7 (${year})`],
  );
  return {
    verdict: byMethods(years.map(({ lowest }) => lowest)),
    reason: `Kostnaden ställs mot nöjdheten, som är ${words.join(" och ")} bland jämförelsekommunerna.`,
    computation: years.map(({ year, rows }) => `U23471 ${year}: ${rows.map(shareOf).join(", ")}.`).join(" "),
    methods: years.map(({ year, which, lowest }) => ({
      method: `nöjdheten ${year}, ${which}`,
      verdict: lowest ? "stämmer" : "stämmer inte",
    })),
    ...(uncertain.length === 0
      ? {}
      : { note: `Med enkätens osäkerhet (95 procent) kan platsen i nöjdhet vara ${uncertain.join(", ")}.` }),
  };
}

import { peers } from "../../peers.ts";
import { percent } from "../../surveys/share-words.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import type { Judgement } from "../finding.ts";
import { placesInWords } from "../place-as-stated.ts";
import { together } from "../together.ts";
import { shareOf, YEAR } from "./interim-2020.ts";

/** C33: who has the most satisfied users. */
export const mostSatisfied: readonly Claim[] = [
  claim({
    id: "C33",
    document: "DR2020-03",
    statement: "Huddinge har mest nöjda brukare i daglig verksamhet och gruppbostad bland jämförelsekommunerna.",
    statedAs: { place: 1 },
    check: (figures, { place }) => ({
      ...together([
        alone(figures, "U28532", "daglig verksamhet", place),
        alone(figures, "U28519", "gruppbostad", place),
      ]),
      note: `Antalet svar ${YEAR} är inte publicerat: hur säkra platserna är går inte att säga.`,
    }),
  }),
];

/** Whether the place is the municipality's alone. */
function alone(figures: ClaimFigures, kpi: string, service: string, place: number): Judgement {
  const rows = figures.ranking(kpi, YEAR, peers.huddinge);
  const own = rows.find(({ municipality }) => municipality === figures.municipality);
  const [from, to] = own?.rankRange ?? [0, 0];
  const right = from === place && to === place;
  const leader = rows.find(({ municipality }) => municipality !== figures.municipality);
  const after = right || leader === undefined ? "" : `; ${leader.name} har ${percent(leader.value ?? 0)}`;
  return {
    verdict: right ? "stämmer" : "stämmer inte",
    reason: `I ${service} ${YEAR} är platsen ${placesInWords(from, to)} av ${own?.of} (${percent(own?.value ?? 0)})${after}.`,
    computation: `${kpi} ${YEAR}: ${rows.map(shareOf).join(", ")}.`,
  };
}

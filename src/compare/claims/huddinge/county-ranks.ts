import { peers } from "../../peers.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import type { Judgement } from "../finding.ts";
import { placeAsStated, placesInWords } from "../place-as-stated.ts";
import { possiblePlaces } from "../possible-places.ts";
import { together } from "../together.ts";

const county = peers.stockholmCounty;
// C01 prints this place among equal values; C02 is compared with how it was chosen.
const CARE_HOME = { place2018: 3, place2019: 15, place2020: 25, of: 26 };

/** C01–C03: places in the county, as the table of indicators of 2020 prints them. */
export const countyRanks: readonly Claim[] = [
  claim({
    id: "C01",
    document: "VB2020",
    statement: "Särskilt boende, helhetssyn (U23471): plats 3/26, 15/26 och 25/26 i länet 2018, 2019 och 2020.",
    statedAs: CARE_HOME,
    check: (figures, { place2018, place2019, place2020, of }) =>
      places(figures, "U23471", [
        [2018, place2018, of],
        [2019, place2019, of],
        [2020, place2020, of],
      ]),
  }),
  claim({
    id: "C02",
    document: "VB2020",
    statement: "Hemtjänst, helhetssyn (U21468): plats 19/26, 20/26 och 22/26 i länet 2018, 2019 och 2020.",
    statedAs: { place2018: 19, place2019: 20, place2020: 22, of: 26 },
    check: (figures, { place2018, place2019, place2020, of }) => {
      const judged = places(figures, "U21468", [
        [2018, place2018, of],
        [2019, place2019, of],
        [2020, place2020, of],
      ]);
      const ways = [judged, placeAsStated(figures, "U23471", 2018, county, { place: CARE_HOME.place2018, of })].map(
        ({ methods = [] }) => methods.findIndex(({ verdict }) => verdict === "stämmer"),
      );
      const [own = -1, other = -1] = ways;
      if (own === -1 || other === -1 || own === other) return judged;
      const unlike = "Samma tabell placerar lika värden på ett annat sätt för särskilt boende (U23471) 2018.";
      return { ...judged, note: [unlike, judged.note ?? ""].join(" ").trim() };
    },
  }),
  claim({
    id: "C03",
    document: "VB2020",
    statement: "Daglig verksamhet, får bestämma (U28532): plats 2/23 och 6/18 i länet 2018 och 2020.",
    statedAs: { place2018: 2, of2018: 23, place2020: 6, of2020: 18 },
    check: (figures, { place2018, of2018, place2020, of2020 }) =>
      places(figures, "U28532", [
        [2018, place2018, of2018],
        [2020, place2020, of2020],
      ]),
  }),
];

type YearPlace = readonly [year: number, place: number, of: number];

function places(figures: ClaimFigures, kpi: string, years: readonly YearPlace[]): Judgement {
  const parts = years.map(([year, place, of]) => placeAsStated(figures, kpi, year, county, { place, of }));
  const intervals = years.flatMap(([year]) => {
    const found = possiblePlaces(figures, kpi, year, county);
    return found === null ? [] : [`${placesInWords(...found)} (${year})`];
  });
  if (intervals.length === 0) return together(parts);
  const note = `Platserna är enkätresultat: med hänsyn till slumpen (95 procent) kan den verkliga platsen vara ${intervals.join(" och ")}.`;
  return { ...together(parts), note };
}

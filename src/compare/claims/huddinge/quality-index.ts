import { formatNumber } from "../../../text/number.ts";
import { peers } from "../../peers.ts";
import { asStated } from "../as-stated.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import { placeAsStated } from "../place-as-stated.ts";
import { together } from "../together.ts";

const KPI = "U28408";

/** C23–C24: the quality index of LSS. */
export const qualityIndex: readonly Claim[] = [
  claim({
    id: "C23",
    document: "VB2021",
    statement: "Kvalitetsindex LSS föll från 81 till 57, delvis för att de andra kommunerna förbättrades.",
    statedAs: { before: 81, after: 57 },
    check: (figures, { before, after }) => {
      const values = together([
        asStated("Index 2019", figures.value(KPI, 2019), before, {}),
        asStated("Index 2020", figures.value(KPI, 2020), after, {}),
      ]);
      const [first, last] = [2019, 2020].map((year) => indexOfOthers(figures, year));
      const others = [...(last ?? [])].flatMap(([area, value]) => {
        const earlier = first?.get(area);
        return earlier === undefined ? [] : [value - earlier];
      });
      const rose = others.filter((change) => change > 0).length;
      const mean = others.reduce((sum, change) => sum + change, 0) / others.length;
      const county =
        others.length === 0
          ? "Inga andra kommuner i körningen har indexet båda åren."
          : `Av länets ${others.length} andra kommuner med index båda åren steg ${rose}; i medel ${formatNumber(mean, { digits: 1, sign: true })} indexenheter.`;
      if (values.verdict === "stämmer inte") return { ...values, computation: `${values.computation} ${county}` };
      return {
        verdict: "kan inte prövas",
        reason: `Fallet stämmer, men hur mycket som är de andras kan inte prövas: indexet är relativt alla kommuner, och de två enkätnyckeltal som ${KPI} vägs samman av (självbestämmande i boendet, den dagliga verksamhetens betydelse) saknas i körningen.`,
        computation: `${values.computation} ${county} Det visar inte hur mycket av fallet som är de andras, för deras index är också relativa: det kräver komponenternas värden i alla kommuner båda åren.`,
        note: "Saknar en kommun ett värde använder indexet det från året innan: en del av förändringen kan vara äldre än den ser ut.",
      };
    },
  }),
  claim({
    id: "C24",
    document: "VB2021",
    statement: "Kvalitetsindex LSS: bäst av 20 i länet 2019, näst bäst av jämförelsekommunerna 2020.",
    statedAs: { place2019: 1, of2019: 20, place2020: 2 },
    check: (figures, { place2019, of2019, place2020 }) => ({
      ...together([
        placeAsStated(figures, KPI, 2019, peers.stockholmCounty, { place: place2019, of: of2019 }),
        placeAsStated(figures, KPI, 2020, peers.huddinge, { place: place2020 }),
      ]),
      note: "Indexet har inget eget medelfel, men det bygger på enkäter med få svar: hur säkra platserna är går inte att säga av det.",
    }),
  }),
];

/** The index of the county's other municipalities, for those that have one. */
function indexOfOthers(figures: ClaimFigures, year: number): Map<string, number> {
  const rows = figures.ranking(KPI, year, peers.stockholmCounty);
  return new Map(
    rows.flatMap(({ municipality, value }) =>
      value === null || municipality === figures.municipality ? [] : [[municipality, value] as const],
    ),
  );
}

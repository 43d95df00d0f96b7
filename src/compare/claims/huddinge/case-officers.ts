import { peers } from "../../peers.ts";
import { rank } from "../../rank.ts";
import { percent, points } from "../../surveys/share-words.ts";
import { type Claim, claim } from "../claim.ts";
import { placesInWords } from "../place-as-stated.ts";

const INDICATOR = "Handläggare med socionomexamen äldreomsorg";

/** C34: the education of case officers. */
export const caseOfficers: readonly Claim[] = [
  claim({
    id: "C34",
    document: "KB2021",
    statement: "Andelen handläggare med socionomexamen i äldreomsorgen är hög jämfört med riket.",
    statedAs: {},
    check: (figures) => {
      const of = (area: string) => figures.printed({ indicator: INDICATOR, period: 2021, area });
      const [own, nation] = [of(figures.nameOf(figures.municipality)), of("Riket")];
      const rows = rank(new Map(peers.huddinge.areas.map((area) => [area, of(figures.nameOf(area))])), {
        good: "high",
      });
      const [from, to] = rows.find(({ municipality }) => municipality === figures.municipality)?.rankRange ?? [0, 0];
      const higher = own > nation;
      return {
        verdict: higher ? "stämmer" : "stämmer inte",
        reason: `${percent(own)} är ${higher ? "" : "inte "}högre än rikets ${percent(nation)}; bland jämförelsekommunerna är det plats ${placesInWords(from, to)} av ${rows.length}.`,
        computation: `Skillnad mot riket: ${points(own - nation, { sign: true })}. Jämförelsekommunerna, högst först: ${rows.map(({ municipality, value }) => `${figures.nameOf(municipality)} ${percent(value ?? 0)}`).join(", ")}.`,
        note: `Länets medel är ${percent(of("Stockholms län mean"))}: jämfört med det är andelen inte märkvärdigt hög. Talen räknar alla handläggare, så de har inget urvalsfel.`,
      };
    },
  }),
];

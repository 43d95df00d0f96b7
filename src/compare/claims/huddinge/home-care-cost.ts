import { peers } from "../../peers.ts";
import { type Claim, claim } from "../claim.ts";
import { costOf, kr, NACKA, SOLLENTUNA, YEAR } from "./interim-2020.ts";

/** C30: who has a lower cost per home-care user. */
export const homeCareCost: readonly Claim[] = [
  claim({
    id: "C30",
    document: "DR2020-03",
    statement: "Bara Nacka och Sollentuna har lägre kostnad per hemtjänsttagare.",
    statedAs: {},
    check: (figures) => {
      const rows = figures.ranking("N21006", YEAR, peers.huddinge);
      const own = figures.value("N21006", YEAR);
      const cheaper = rows.flatMap(({ municipality, name, value }) =>
        value !== null && value < own ? [{ municipality, text: `${name} (${kr(value)})` }] : [],
      );
      const named = [NACKA, SOLLENTUNA];
      const dearer = named.filter((area) => !cheaper.some(({ municipality }) => municipality === area));
      const right = dearer.length === 0 && cheaper.length === named.length;
      const found = cheaper.length === 0 ? "ingen" : `bara ${cheaper.map(({ text }) => text).join(" och ")}`;
      const not = rows.filter(({ municipality }) => dearer.includes(municipality)).map((row) => `; ${costOf(row)}`);
      return {
        verdict: right ? "stämmer" : "stämmer inte",
        reason: `Lägre kostnad ${YEAR} än ${kr(own)} har ${found}${not.join("")}.`,
        computation: `N21006 ${YEAR}, lägst först: ${rows.map(costOf).join(", ")}.`,
        note: "Rapporten skriver inte ut kostnaderna: om de har reviderats sedan mars 2020 syns inte i körningen.",
      };
    },
  }),
];

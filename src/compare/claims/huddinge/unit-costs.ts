import { volumePriceSplit } from "../../../metrics/costs/volume-price-split.ts";
import { formatNumber } from "../../../text/number.ts";
import { asStated } from "../as-stated.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import { together } from "../together.ts";

const PERCENT = { digits: 1, unit: "procent" };

/** C27–C29: unit costs and volumes. */
export const unitCosts: readonly Claim[] = [
  claim({
    id: "C27",
    document: "VB2020",
    statement:
      "Nettokostnaden per plats ökade med 2,0 procent i särskilt boende, 1,0 i LSS-boende och 34,0 i korttidsboende.",
    statedAs: { careHome: 2.0, lss: 1.0, shortStay: 34.0 },
    check: (figures, { careHome, lss, shortStay }) =>
      together([
        asStated("Särskilt boende", riseInPercent(figures, "särskilt boende för äldre"), careHome, PERCENT),
        asStated("LSS-boende", riseInPercent(figures, "bostad med särskild service LSS"), lss, PERCENT),
        asStated("Korttidsboende", riseInPercent(figures, "korttidsboende"), shortStay, PERCENT),
      ]),
  }),
  claim({
    id: "C28",
    document: "VB2020",
    statement: "Andelen 65+ med särskilt boende: 4,1, 4,1 och 3,4 procent (december 2018, 2019 och 2020).",
    statedAs: { y2018: 4.1, y2019: 4.1, y2020: 3.4 },
    check: (figures, stated) => {
      const years = [
        [2018, stated.y2018],
        [2019, stated.y2019],
        [2020, stated.y2020],
      ] as const;
      const overYear = years.map(([year]) => {
        const places = figures.economy("verksamhetsstatistik", "Särskilt boende, helårsplatser", year);
        return `${formatNumber((100 * places) / population(figures, year), { digits: 1 })} (${year})`;
      });
      return {
        ...together(
          years.map(([year, share]) => {
            const places = figures.economy("särskilt boende för äldre, december", "Antal ersatta platser", year);
            return asStated(`Andelen ${year}`, (100 * places) / population(figures, year), share, PERCENT);
          }),
        ),
        note: `Täljaren är ersatta platser i december, nämnaren befolkningen 65+. Med helårsplatser i täljaren blir det ${overYear.join(", ")} procent.`,
      };
    },
  }),
  claim({
    id: "C29",
    document: "VB2021",
    statement:
      "Hemtjänsttimmen i egen regi sjönk från 635 till 592 kr, medan timmarna ökade 8,9 procent och nettokostnaden 1,6 procent.",
    statedAs: { before: 635, after: 592, hours: 8.9, cost: 1.6 },
    check: (figures, stated) => {
      const price = (period: string) =>
        figures.printed({ indicator: "Självkostnad per utförd hemtjänsttimme egen regi", period });
      const [before, after] = [price("2020-12"), price("2021-12")];
      const range = costRise({ before, after, hours: stated.hours });
      const consistent = stated.cost + 0.05 >= range.least && stated.cost - 0.05 <= range.most;
      const [least, most] = [range.least, range.most].map((end) => formatNumber(end, { digits: 1 }));
      const said = formatNumber(stated.cost, PERCENT);
      return together([
        asStated("Timkostnaden 2020", before, stated.before, { unit: "kr" }),
        asStated("Timkostnaden 2021", after, stated.after, { unit: "kr" }),
        {
          verdict: consistent ? "stämmer" : "stämmer inte",
          reason: consistent
            ? `Talen hör ihop: timpris och timmar ger en kostnadsökning på ${least}–${most} procent, och rapporten säger ${said}.`
            : `Talen hör inte ihop: timpris och timmar ger en kostnadsändring på ${least} till ${most} procent, men rapporten säger ${said}.`,
          computation: `Volym- och prisanalys med 100 timmar före: ${range.summary} Med avrundningen av de tryckta talen: ${formatNumber(range.least, { digits: 2 })} till ${formatNumber(range.most, { digits: 2 })} procent.`,
          note: "Prövat är att de fyra talen hör ihop; timmarna och nettokostnaden i egen regi finns inte för sig i körningen.",
        },
      ]);
    },
  }),
];

function population(figures: ClaimFigures, year: number): number {
  return figures.economy("särskilt boende för äldre, december", "Befolkning 65+", year);
}

function riseInPercent(figures: ClaimFigures, table: string): number {
  const [before = 0, after = 0] = [2019, 2020].map((year) =>
    figures.economy(table, "Total nettokostnad per plats", year),
  );
  return 100 * (after / before - 1);
}

/** The rise of the cost that prices and hours make together, and its ends when each was rounded as printed. */
function costRise({ before, after, hours }: { before: number; after: number; hours: number }) {
  const split = (first: number, last: number, rise: number) =>
    volumePriceSplit(
      { before: { volume: 100, price: first }, after: { volume: 100 + rise, price: last } },
      { unit: "kr" },
    );
  const inPercent = (first: number, last: number, rise: number) => split(first, last, rise).total / first;
  return {
    least: inPercent(before + 0.5, after - 0.5, hours - 0.05),
    most: inPercent(before - 0.5, after + 0.5, hours + 0.05),
    summary: split(before, after, hours).summary,
  };
}

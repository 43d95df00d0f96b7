import { formatNumber } from "../../../text/number.ts";
import { peers } from "../../peers.ts";
import { peerMean } from "../../sets/peer-mean.ts";
import { roundsTo } from "../as-stated.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import { byMethods } from "../claim-verdict.ts";
import type { Judgement } from "../finding.ts";
import { together } from "../together.ts";

/** C04: means of the county. */
export const countyMeans: readonly Claim[] = [
  claim({
    id: "C04",
    document: "VB2020",
    statement:
      "Länets medelvärden 2020: särskilt boende (U23471) 79, hemtjänst (U21468) 86, daglig verksamhet (U28532) 79.",
    statedAs: { careHome: 79, homeCare: 86, dailyActivities: 79 },
    check: (figures, { careHome, homeCare, dailyActivities }) =>
      together([
        mean(figures, "U23471", careHome),
        mean(figures, "U21468", homeCare),
        mean(figures, "U28532", dailyActivities),
      ]),
  }),
];

const YEAR = 2020;

function mean(figures: ClaimFigures, kpi: string, stated: number): Judgement {
  const values = new Map(figures.ranking(kpi, YEAR, peers.stockholmCounty).map((row) => [row.municipality, row.value]));
  const focus = figures.municipality;
  const [withFocus, without] = [true, false].map((includeFocus) => peerMean(values, { focus, includeFocus }));
  const ways = [
    { method: "med kommunen själv", found: withFocus },
    { method: "utan", found: without },
  ].flatMap(({ method, found }) => (found?.mean == null ? [] : [{ method, mean: found.mean, of: found.of }]));
  const verdict = byMethods(ways.map((way) => roundsTo(way.mean, stated)));
  const text = ways
    .map((way) => `${way.method}, ${formatNumber(way.mean, { digits: 2 })} (${way.of} kommuner)`)
    .join("; ");
  const shown = ways.map((way) => formatNumber(way.mean, { digits: 1 })).join(" eller ");
  return {
    verdict,
    reason:
      verdict === "stämmer"
        ? `Ovägt medel för ${kpi} blir ${formatNumber(stated)}, med eller utan kommunen själv.`
        : `Ovägt medel för ${kpi} är ${shown} (med eller utan kommunen själv); rapporten säger ${formatNumber(stated)}.`,
    computation: `Ovägt medel i länet av ${kpi} ${YEAR}: ${text}.`,
    ...(verdict === "stämmer med en metod men inte med en annan"
      ? {
          methods: ways.map((way) => ({
            method: `${kpi}, ${way.method}`,
            verdict: roundsTo(way.mean, stated) ? ("stämmer" as const) : ("stämmer inte" as const),
          })),
        }
      : {}),
  };
}

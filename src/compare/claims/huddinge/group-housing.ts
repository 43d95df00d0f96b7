import { formatNumber } from "../../../text/number.ts";
import { peers } from "../../peers.ts";
import { peerMean } from "../../sets/peer-mean.ts";
import { bare, percent, pWords } from "../../surveys/share-words.ts";
import { testTarget } from "../../surveys/test-target.ts";
import { asStated, roundsTo } from "../as-stated.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import { byMethods } from "../claim-verdict.ts";
import type { Judgement } from "../finding.ts";
import { placeAsStated, placesInWords } from "../place-as-stated.ts";
import { possiblePlaces } from "../possible-places.ts";
import { mostAnswers } from "../survey-readings.ts";
import { together } from "../together.ts";
import { targetMethods, targetVerdict } from "./target-verdict.ts";

const KPI = "U28519";
const YEAR = 2021;

/** C15–C17: what the residents of group housing say in 2021. */
export const groupHousing: readonly Claim[] = [
  claim({
    id: "C15",
    document: "VB2021",
    statement: "Gruppbostad: 89 procent överstiger etappmålet 83 med statistisk säkerhet (71 av 101 svarade).",
    statedAs: { share: 89, target: 83 },
    check: (figures, stated) => {
      const share = figures.value(KPI, YEAR);
      const { answered, asked } = figures.printedSurvey({ kpi: KPI, period: YEAR });
      const counts = mostAnswers(share, answered, `${KPI} ${YEAR}`);
      const test = testTarget({ ...counts, asked, target: stated.target });
      const verdict = test.direction === "above" ? targetVerdict(test, true) : "stämmer inte";
      const methods = targetMethods(test, true);
      const holding = methods.filter((method) => method.verdict === "stämmer").length;
      return together([
        asStated("Andelen", share, stated.share, { unit: "procent" }),
        {
          verdict,
          reason:
            test.direction === "above"
              ? `${percent(share)} är över målet ${percent(stated.target)}, med säkerhet enligt ${holding} av ${methods.length} metoder (exakt test: ensidigt ${pWords(test.p)}).`
              : `${percent(share)} överstiger inte målet ${percent(stated.target)}.`,
          computation: `Måltest av ${counts.positive} av ${counts.answered} svar bland ${asked} tillfrågade. ${test.methods.map(({ detail }) => detail).join(" ")}`,
          methods,
        },
      ]);
    },
  }),
  claim({
    id: "C16",
    document: "VB2021",
    statement: "Gruppbostad: näst bäst av jämförelsekommunerna.",
    statedAs: { place: 2 },
    check: (figures, { place }) => {
      const asCounted = placeAsStated(figures, KPI, YEAR, peers.huddinge, { place });
      const possible = possiblePlaces(figures, KPI, YEAR, peers.huddinge);
      if (asCounted.verdict === "stämmer inte" || possible === null) return asCounted;
      const words = placesInWords(...possible);
      const certain = possible[0] === place && possible[1] === place;
      const interval = `Rangintervall (95 procent): plats ${words}.`;
      if (certain) return { ...asCounted, computation: `${asCounted.computation} ${interval}` };
      return {
        verdict: "stämmer med en metod men inte med en annan",
        reason: `Efter de publicerade andelarna är platsen ${place}, men med enkätens osäkerhet kan den verkliga platsen vara ${words}.`,
        computation: `${asCounted.computation} ${interval}`,
        methods: [
          ...(asCounted.methods ?? [{ method: "plats efter publicerade andelar", verdict: asCounted.verdict }]),
          { method: "rangintervall, 95 procent", verdict: "stämmer inte" },
        ],
      };
    },
  }),
  claim({
    id: "C17",
    document: "VB2021",
    statement: "Gruppbostad: medel för jämförelsekommunerna 85 procent, riket 81 procent.",
    statedAs: { peers: 85, nation: 81 },
    check: (figures, stated) => together([meanOfPeers(figures, stated.peers), nation(figures, stated.nation)]),
  }),
];

function meanOfPeers(figures: ClaimFigures, stated: number): Judgement {
  const values = new Map(figures.ranking(KPI, YEAR, peers.huddinge).map((row) => [row.municipality, row.value]));
  const focus = figures.municipality;
  const ways = [true, false].flatMap((includeFocus) => {
    const { mean, of } = peerMean(values, { focus, includeFocus });
    return mean === null ? [] : [{ method: `medel ${includeFocus ? "med" : "utan"} Huddinge`, mean, of }];
  });
  const verdict = byMethods(ways.map(({ mean }) => roundsTo(mean, stated)));
  const list = ways
    .map(({ method, mean, of }) => `${method} ${percent(Number(mean.toFixed(1)))} (${of} kommuner)`)
    .join(", ");
  return {
    verdict,
    reason: `Jämförelsekommunernas ovägda medel: ${ways.map(({ method, mean }) => `${formatNumber(mean, { digits: 1 })} ${method.replace("medel ", "")}`).join(", ")}; rapporten säger ${bare(stated)}.`,
    computation: `Ovägt medel av ${KPI} ${YEAR}: ${list}.`,
    methods: ways.map(({ method, mean }) => ({ method, verdict: roundsTo(mean, stated) ? "stämmer" : "stämmer inte" })),
  };
}

function nation(figures: ClaimFigures, stated: number): Judgement {
  const value = figures.valueOrNull(KPI, YEAR, { area: "0000" });
  if (value !== null) return asStated("Rikets andel", value, stated, { unit: "procent" });
  const lacking = `${KPI} ${YEAR} saknas för riket i körningen`;
  const printed = figures.printedOrNull({ kpi: KPI, period: YEAR, area: figures.nameOf("0000") });
  // The table of the same report can show the text wrong, but not right.
  if (printed !== null && !roundsTo(printed, stated)) {
    const table = asStated("Rikets andel i rapportens egen tabell", printed, stated, { unit: "procent" });
    return { ...table, reason: `${table.reason.replace(/\.$/, "")} (${lacking}).` };
  }
  const own = printed === null ? "" : `; rapportens egen tabell säger också ${percent(printed)}`;
  return {
    verdict: "kan inte prövas",
    reason: `rikets andel kan inte prövas: ${lacking}${own}.`,
    computation: "Riket: inget att räkna på.",
  };
}

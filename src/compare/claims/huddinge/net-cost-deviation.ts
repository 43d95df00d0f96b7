import { splitAtBreaks } from "../../../metrics/trends/split-at-breaks.ts";
import { formatNumber } from "../../../text/number.ts";
import { points } from "../../surveys/share-words.ts";
import { asStated } from "../as-stated.ts";
import { type Claim, claim } from "../claim.ts";
import { byMethods } from "../claim-verdict.ts";
import { together } from "../together.ts";
import { NEW_MODEL } from "./new-model.ts";

/** C09, C10, C12: net cost deviations and their changes. */
export const netCostDeviations: readonly Claim[] = [
  claim({
    id: "C09",
    document: "VB2021",
    statement: "Nettokostnaden för äldreomsorgen 2020 är 8,4 procent under referenskostnaden.",
    statedAs: { below: 8.4 },
    check: (figures, { below }) => ({
      ...asStated("Avvikelsen från referenskostnaden", figures.value("N20900", 2020), -below, {
        digits: 1,
        unit: "procent",
      }),
      note: "Kommunerna i Stockholms län driver inte hemsjukvård, som referenskostnaden räknar med: enligt tumregeln börjar ”billigare än väntat” först omkring 5 procent under.",
    }),
  }),
  claim({
    id: "C10",
    document: "VB2021",
    statement: "Nettokostnadsavvikelsen för äldreomsorgen förbättrades för fjärde året i rad.",
    statedAs: { years: 4 },
    check: (figures, { years: stated }) => {
      const points_ = Array.from({ length: stated + 1 }, (_, i) => 2020 - stated + i).map((period) => ({
        period,
        value: figures.value("N20900", period),
      }));
      const whole = falls(points_);
      const parts = splitAtBreaks(points_, [NEW_MODEL]).map((part) => ({ part, falls: falls(part) }));
      const counted = parts.reduce((sum, { falls: n }) => sum + n.falling, 0);
      const inARow = whole.falling === stated;
      const withinBreaks = parts.at(-1)?.falls.falling ?? 0;
      const holds = [inARow, withinBreaks >= stated];
      const changes = whole.changes
        .map(({ period, change }) => `${period} ${points(change, { sign: true })}`)
        .join(", ");
      return {
        verdict: byMethods(holds),
        reason: inARow
          ? `De publicerade talen sjönk ${stated} år i rad, men steget ${NEW_MODEL.after}–${NEW_MODEL.after + 1} går över ett brott (${NEW_MODEL.label}) och räknas i två olika modeller: bara ${formatNumber(counted)} av stegen går att jämföra.`
          : `De publicerade talen sjönk bara ${whole.falling} av ${stated} år.`,
        computation: `Årliga förändringar av N20900: ${changes}. Steg inom samma modell: ${formatNumber(counted)}; i rad efter brottet: ${formatNumber(withinBreaks)}.`,
        methods: [
          { method: "de publicerade talen, över brottet", verdict: holds[0] ? "stämmer" : "stämmer inte" },
          { method: "bara år i samma modell", verdict: holds[1] ? "stämmer" : "stämmer inte" },
        ],
      };
    },
  }),
  claim({
    id: "C12",
    document: "VB2021",
    statement: "Nettokostnaden för LSS 2020 är 0,6 procent över referenskostnaden, en förbättring med 1,4 på ett år.",
    statedAs: { above: 0.6, improved: 1.4 },
    check: (figures, { above, improved }) => {
      const [before, after] = [figures.value("N28018", 2019), figures.value("N28018", 2020)];
      return together([
        asStated("Avvikelsen från referenskostnaden", after, above, { digits: 1, unit: "procent" }),
        asStated("Förbättringen", before - after, improved, { digits: 1, unit: "procentenheter" }),
      ]);
    },
  }),
];

interface Point {
  readonly period: number;
  readonly value: number;
}

/** The changes from year to year, and how many of them fall in a row up to the last. */
function falls(series: readonly Point[]) {
  const changes = series
    .slice(1)
    .map(({ period, value }, i) => ({ period, change: value - (series[i]?.value ?? value) }));
  const stop = changes.findLastIndex(({ change }) => change >= 0);
  return { changes, falling: changes.length - 1 - stop };
}

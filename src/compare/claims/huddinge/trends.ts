import { formatSignificant } from "../../../metrics/format-significant.ts";
import { compareTrends } from "../../../metrics/trends/compare-trends.ts";
import { splitAtBreaks } from "../../../metrics/trends/split-at-breaks.ts";
import { METHOD_WORDS } from "../../../metrics/trends/trend-summary.ts";
import { peers } from "../../peers.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import { byMethods } from "../claim-verdict.ts";
import type { Judgement } from "../finding.ts";
import { NEW_MODEL } from "./new-model.ts";

const YEARS = [2016, 2017, 2018, 2019, 2020];

/** C11, C13: "the strongest trend since 2016 among the peers". */
export const strongestTrends: readonly Claim[] = [
  claim({
    id: "C11",
    document: "VB2021",
    statement:
      "Äldreomsorgens nettokostnadsavvikelse har, med Sollentuna och Österåker, starkast trend sedan 2016 bland jämförelsekommunerna.",
    statedAs: { amongFirst: 3 },
    check: (figures, { amongFirst }) => {
      const named = [figures.municipality, "0163", "0117"].map(figures.nameOf);
      const across = placesByMethod(figures, "N20900", { breaks: [NEW_MODEL], acrossBreak: true });
      const ways = across.map((way) => ({ ...way, method: `2016–2020 (${way.method})` }));
      const parts = splitParts(figures, "N20900").map(({ method, slopes }) => `${method}: ${slopes}`);
      const whole = judged(ways, (order) => named.every((name) => order.slice(0, amongFirst).includes(name)), {
        kpi: "N20900",
        fact: `${named.slice(0, -1).join(", ")} och ${named.at(-1)} har störst minskning`,
        note: `Serien har ett brott ${NEW_MODEL.after}|${NEW_MODEL.after + 1} (${NEW_MODEL.label}): en trend sedan 2016 blandar två sätt att räkna. Ändringen ${NEW_MODEL.after + 1}–2020 är ett enda år och ingen trend, så den avgör inte omdömet.`,
      });
      return {
        ...whole,
        reason: `${whole.reason.replace(/\.$/, "")}, med förbehåll för brottet ${NEW_MODEL.after}|${NEW_MODEL.after + 1} i serien.`,
        computation: `${whole.computation} Var sida om brottet för sig: ${parts.join(". ")}.`,
      };
    },
  }),
  claim({
    id: "C13",
    document: "VB2021",
    statement: "LSS nettokostnadsavvikelse har starkast trend sedan 2016 av alla jämförelsekommuner.",
    statedAs: { place: 1 },
    check: (figures, { place }) => {
      const own = figures.nameOf(figures.municipality);
      const ways = placesByMethod(figures, "N28018", {});
      return judged(ways, (order) => order.indexOf(own) + 1 === place, {
        kpi: "N28018",
        fact: `${own} har störst minskning`,
      });
    },
  }),
];

interface Way {
  readonly method: string;
  /** The municipalities, the one that falls the most first. */
  readonly order: readonly string[];
  readonly slopes: string;
}

function placesByMethod(
  figures: ClaimFigures,
  kpi: string,
  options: { breaks?: readonly [typeof NEW_MODEL]; acrossBreak?: boolean },
): Way[] {
  const series = figures.series(kpi, YEARS, peers.huddinge.areas);
  const { rows, steepest } = compareTrends(series, { steepest: "fall", ...options });
  return steepest.map(({ method }) => {
    const ofMethod = rows.filter((row) => row.method === method);
    return wayOf(METHOD_WORDS[method], ofMethod);
  });
}

/** The change between the ends of each part of the series that is counted in one way. */
function splitParts(figures: ClaimFigures, kpi: string): Way[] {
  const series = figures.series(kpi, YEARS, peers.huddinge.areas);
  const parts = splitAtBreaks(
    YEARS.map((period) => ({ period })),
    [NEW_MODEL],
  );
  return parts.map((part) => {
    const periods = new Set(part.map(({ period }) => period));
    const within = new Map(
      [...series].map(([name, points]) => [name, points.filter(({ period }) => periods.has(period))]),
    );
    const { rows } = compareTrends(within, { steepest: "fall", methods: ["endpoint"] });
    return wayOf(`${part[0]?.period}–${part.at(-1)?.period} (${METHOD_WORDS.endpoint})`, rows);
  });
}

function wayOf(method: string, rows: readonly { readonly series: string; readonly slope: number }[]): Way {
  const order = rows.map(({ series }) => series);
  const slopes = rows.map(({ series, slope }) => `${series} ${formatSignificant(slope, { sign: true })}`).join(", ");
  return { method, order, slopes };
}

function judged(
  ways: readonly { readonly method: string; readonly order: readonly string[]; readonly slopes?: string }[],
  holdsFor: (order: readonly string[]) => boolean,
  words: { readonly kpi: string; readonly fact: string; readonly note?: string },
): Judgement {
  const held = ways.map(({ method, order }) => ({ method, holds: holdsFor(order) }));
  const verdict = byMethods(held.map(({ holds }) => holds));
  const list = (holds: boolean) =>
    held
      .filter((way) => way.holds === holds)
      .map(({ method }) => method)
      .join(", ");
  const reason = {
    stämmer: `${words.fact}, med alla metoder.`,
    "stämmer inte": `Att ${words.fact} stämmer inte med någon metod.`,
    "stämmer med en metod men inte med en annan": `Att ${words.fact} stämmer enligt ${list(true)}, men inte enligt ${list(false)}.`,
    "kan inte prövas": "Ingen metod gick att använda.",
  }[verdict];
  const slopes = ways.map(({ method, slopes: text }) => `${method}: ${text}`).join(". ");
  return {
    verdict,
    reason,
    computation: `Förändring per år av ${words.kpi}, procentenheter, störst minskning först. ${slopes}.`,
    methods: held.map(({ method, holds }) => ({ method, verdict: holds ? "stämmer" : "stämmer inte" })),
    ...(words.note === undefined ? {} : { note: words.note }),
  };
}

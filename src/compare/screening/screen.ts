import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { checkMunicipality } from "../sets/areas-of-run.ts";
import { type ByLot, byLot } from "./by-lot.ts";
import { candidateOf } from "./candidate-of.ts";
import { comparisonSets } from "./comparison-sets.ts";
import { type Headline, headlinesOf, type Place } from "./headlines.ts";
import { type Judged, judgeFigure } from "./judge-figure.ts";
import type { Judgement, NotJudged } from "./judgement.ts";
import { lastMeasurements, measurements, sinceBreak } from "./measurements.ts";
import { byOrder, isListed, ORDER_RULE } from "./order.ts";
import { readYears } from "./read-years.ts";
import { checkScreenOptions, type ScreenOptions } from "./screen-options.ts";
import type { ScreenRun } from "./screen-run.ts";
import { sentenceOf } from "./sentence-of.ts";
import { type ServiceCard, serviceCards } from "./service-card.ts";
import { type Series, SUBSTITUTE_FIGURES, type Substitution, substitutions } from "./substitutes.ts";
import { fluctuationsLast } from "./successive-correlation.ts";
import { surveyBases } from "./survey-bases.ts";
import type { ListName } from "./which-list.ts";
import { withCertainty } from "./with-certainty.ts";
import { withMoney } from "./with-money.ts";

/** Key figures that no rule could tell the direction of, by reason. */
export interface Undirected {
  readonly why: string;
  readonly figures: readonly { readonly kpi: string; readonly title: string }[];
}

/** What a screening found. */
export interface Screening {
  readonly municipality: string;
  readonly name: string;
  readonly run: string;
  /** The newest year that was judged. */
  readonly period: number | null;
  /** How many key figures the run has: all were looked at. */
  readonly figures: number;
  /** The list: costs, quality and staff, in the order of the rule. */
  readonly places: readonly Place[];
  /** The list with each side of each service once. */
  readonly headlines: readonly Headline[];
  /** By the same rule, what the municipality has only part of in its hand: to read the list against. */
  readonly conditions: readonly Place[];
  /** The conditions of each service once. */
  readonly conditionHeadlines: readonly Headline[];
  /** Every service with its four sides, those with a place on the list first, in its order. */
  readonly services: readonly ServiceCard[];
  readonly substitutions: readonly Substitution[];
  /** Everything that was judged, listed or not. */
  readonly judged: readonly Judgement[];
  readonly notJudged: readonly NotJudged[];
  readonly undirected: readonly Undirected[];
  readonly byLot: ByLot;
  /** How many p-values were adjusted together for the list, and for the conditions. */
  readonly tests: { readonly places: number; readonly conditions: number };
  readonly falseDiscoveryRate: number;
  readonly order: string;
  readonly assumes: readonly string[];
}

/** A value older than this many years before the newest of the run says little of today. */
const TOO_OLD = 3;

const ASSUMES = [
  "Robust z säger hur långt från mitten (medianen) bland alla kommuner i körningen värdet ligger, mätt i hur mycket kommuner brukar skilja sig åt (MAD × 1,4826). Det är en plats i en totalundersökning och inget mått på slump.",
  "Slumpen prövas för sig: en brukarenkät mot slumpen bland dem som svarade, allt annat mot hur långt kommuner rör sig från en mätning till nästa. Ett avstånd som är större än nästan alla sådana rörelser är knappast en tillfällighet, om kommunernas svängningar ett år inte hänger kvar nästa. Hänger de kvar, som de ofta gör i kostnader och personal, kan en kommun ligga långt från sin egentliga nivå i flera år utan att röra sig mycket, och då är slumpen vanligare än p-värdet säger. Vad nyckeltalets egna mätningar säger om det står vid platsen. Alla kommuner antas då svänga lika mycket; små kommuner svänger mer. Prövningen är ensidig: frågan är bara om kommunen är sämre eller dyrare än mitten.",
  "P-värdena är justerade med Benjamini–Hochbergs metod, för sig för listan och för sig för villkoren: av det som står på listan väntas högst den angivna andelen vara slump, om nyckeltalen är oberoende eller följs åt och kommunernas svängningar ett år inte hänger kvar nästa.",
  "Kostnader kallas dyra eller billiga, inte dåliga eller bra. Kostnad per invånare är inte justerad för behov; nettokostnadsavvikelsen är det.",
] as const;

/**
 * Screening (var ska vi titta närmare?): all key figures of a run for one municipality, as a model for finding areas suitable
 * for effectiveness analysis. Several sides of each service beside each other (cost, quality, volume, staff), a list in order
 * with a sentence for every place, services that take each other's place, and what could not be judged and why.
 *
 * - **Gap**: robust z = (value − median) / (MAD / Φ⁻¹(0.75)) among all municipalities of the run, the latest year with at
 *   least 20 of them; beside it the difference to the medians of peers, county and similar municipalities.
 * - **Direction**: {@link polarityOf}, or `good`. A cost counts as dear when it is high, never as bad. Unknown stays unknown.
 * - **Trend**: Theil–Sen slope of the distance to the median, at most five measurements, on this side of known breaks.
 * - **Last change**: robust z among all municipalities' changes ({@link naturalVariation}).
 * - **Measurements**: years that repeat the one before them, and years within a mean of several, are no measurements of their
 *   own (`measuredYears`, `separateYears`, `valueSpan`); gap, trend, last change and p are of measurements.
 * - **p**: the position among municipalities is *not* used as one. It is a fact of a total survey, and somebody must be last;
 *   as a p-value it would only say how often a municipality drawn by lot lies so far out, and no adjustment of 290 places for
 *   hundreds of key figures could ever show anything. What can be tested is whether the distance is more than a fluctuation.
 *   For a share from a survey with published number of answers: the counts against the median (binomial; see `surveyP`). For
 *   everything else: the share of the m movements of all municipalities between successive measurements of five, less the
 *   median movement, that are at least as large as the distance, each in both directions, (1 + k)/(1 + 2m). That one rests on
 *   fluctuations that do not last (`movementP`, `successiveCorrelation`); what its measurements tell of that, the sentence says. Both null
 *   hypotheses are that the municipality's true level is the median or better, so both are one-sided.
 * - **List**: what lies far out (`ORDER_RULE`) and is shown; a cost per inhabitant is a condition where the run has the net
 *   cost deviation (`listOf`).
 * - **Adjusted** by Benjamini–Hochberg, the list and the conditions each for itself, over all key figures that have a p and
 *   could be on it; those that do not lie far out take part with p = 1, so that the rate holds for the list that is printed,
 *   as far as each p does.
 * - **Money**: distance × volume where the run has the volume, see `moneyAtStake`; else said to be unknown. A cost per inhabitant
 *   among the conditions has no amount.
 * - **Order**: `order`, the rule in words.
 *
 * A place on the list is a reason to look, not a verdict: definitions differ, small groups fluctuate, and key figures go
 * together. `byLot` says how many such places a municipality drawn by lot would have. Not for a run of a handful of
 * municipalities, and not for a finding that stands alone in a report.
 *
 * Memory: one key figure is read at a time; only what was found of it is kept.
 *
 * @param run with key figures of at least 20 municipalities
 * @param options see {@link ScreenOptions}
 * @throws {TypeError|RangeError} naming the option, or when the run does not hold the municipality
 * @see Y. Benjamini & Y. Hochberg (1995), J. R. Statist. Soc. B 57, 289–300; F. R. Hampel (1974), JASA 69, 383–393
 * @example
 * const run = await openRun("huddinge-2016-2022");
 * const { period, places, services } = screen(run, { municipality: "0126" });
 * [period, places.length]; // => [2022, 0]
 * services.find(({ service }) => service.id === "hemtjanst").costWord; // => "billigt"
 */
export function screen(run: ScreenRun, options: ScreenOptions): Summarised<Screening> {
  const {
    municipality,
    falseDiscoveryRate,
    good = {},
    period: last = Number.POSITIVE_INFINITY,
    peers,
  } = checkScreenOptions(options);
  checkMunicipality(run, "municipality", municipality);
  const name = run.areas.get(municipality)?.title ?? municipality;
  const sets = comparisonSets(run, municipality, peers);
  const titles = new Map(run.held.map((kpi) => [kpi, run.keyFigures.get(kpi)?.title ?? kpi]));
  const base = surveyBases(titles);
  const held = new Set(run.held);

  const notJudged: NotJudged[] = [];
  const undirected = new Map<string, { kpi: string; title: string }[]>();
  const found: Judged[] = [];
  const series = new Map<string, Series>();
  for (const [kpi, title] of titles) {
    const considered = candidateOf(kpi, title, run.keyFigures.get(kpi)?.description ?? null, good[kpi], held);
    if ("why" in considered) {
      if (!considered.undirected) notJudged.push({ kpi, title, why: considered.why });
      else undirected.set(considered.why, [...(undirected.get(considered.why) ?? []), { kpi, title }]);
      continue;
    }
    const read = readYears(run, kpi, last);
    if (SUBSTITUTE_FIGURES.has(kpi)) {
      series.set(kpi, sinceBreak(kpi, lastMeasurements(measurements(read.years), considered.span)));
    }
    const judged = judgeFigure(considered, read, municipality, sets);
    if (typeof judged === "string") notJudged.push({ kpi, title, why: judged });
    else found.push(judged);
  }

  const newest = found.reduce((year, { period }) => Math.max(year, period), Number.NEGATIVE_INFINITY);
  const [fresh, old] = [
    found.filter(({ period }) => period >= newest - TOO_OLD),
    found.filter(({ period }) => period < newest - TOO_OLD),
  ];
  for (const { kpi, title, period } of old) notJudged.push({ kpi, title, why: `senaste värdet är från ${period}` });
  const judged = withMoney(run, municipality, withCertainty(run, municipality, fresh, base, falseDiscoveryRate));

  const listed = judged.filter(isListed).sort(byOrder);
  const explained = (list: readonly Judgement[]): Place[] =>
    list.map((judgement, index) => ({ ...judgement, place: index + 1, sentence: sentenceOf(judgement, name) }));
  const places = explained(listed.filter(({ list }) => list === "places"));
  const conditions = explained(listed.filter(({ list }) => list === "conditions"));
  const headlines = headlinesOf(places);
  const tested = (wanted: ListName) =>
    judged.filter(({ list, certainty }) => list === wanted && certainty !== undefined).length;
  const rank = new Map(headlines.toReversed().map(({ service, place }) => [service.id, place]));
  const result: Screening = {
    ...{ municipality, name, run: run.name, period: fresh.length === 0 ? null : newest, places, headlines },
    ...{ figures: titles.size, conditions, conditionHeadlines: headlinesOf(conditions) },
    services: serviceCards(judged).sort((a, b) => placeOf(rank, a) - placeOf(rank, b)),
    substitutions: substitutions(series, municipality, name),
    ...{ judged, notJudged, byLot: byLot(judged), falseDiscoveryRate, order: ORDER_RULE, assumes: ASSUMES },
    undirected: [...undirected].map(([why, figures]) => ({ why, figures })),
    tests: { places: tested("places"), conditions: tested("conditions") },
  };
  return summarised(result, summaryOf(result), ASSUMES);
}

function placeOf(rank: ReadonlyMap<string, number>, { service }: ServiceCard): number {
  return rank.get(service.id) ?? Number.MAX_SAFE_INTEGER;
}

/** As within a sentence; "LSS i stort" stays as it is. */
function lowerFirst(title: string): string {
  return title.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

function summaryOf(screening: Screening): string {
  const { name, figures, judged, places, headlines, notJudged, undirected, falseDiscoveryRate } = screening;
  const unknown = undirected.reduce((sum, { figures: of }) => sum + of.length, 0);
  const first = [...new Set(headlines.map(({ service }) => lowerFirst(service.title)))].slice(0, 3);
  const share = formatNumber(100 * falseDiscoveryRate, {
    digits: Number.isInteger(100 * falseDiscoveryRate) ? 0 : 1,
    unit: "procent",
  });
  const lasting = places.filter(({ certainty }) => fluctuationsLast(certainty?.successive ?? null)).length;
  const often = lasting === 0 ? "" : `; i ${formatNumber(lasting)} av nyckeltalen brukar de göra det`;
  const top =
    places.length === 0
      ? "inget står på listan"
      : `${formatNumber(places.length)} står på listan, främst ${first.join(", ")} (högst ${share} av dem väntas vara slump, om kommunernas svängningar ett år inte hänger kvar nästa${often})`;
  return `${name}: av körningens ${formatNumber(figures)} nyckeltal kunde ${formatNumber(judged.length)} bedömas; ${top}. ${formatNumber(notJudged.length)} kunde inte bedömas och ${formatNumber(unknown)} saknar känd riktning.`;
}

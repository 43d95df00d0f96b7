import { formatNumber } from "../../text/number.ts";
import { kronor, lastYearOf, shortNumber, titleAndUnit, valueWithUnit } from "./figure-words.ts";
import type { Judgement } from "./judgement.ts";
import { fluctuationsLast } from "./successive-correlation.ts";
import { isPerInhabitant } from "./which-list.ts";

/**
 * Why a key figure stands where it does, in one Swedish sentence: the value and the year, where it lies among all
 * municipalities, where it is heading, what it is worth, what to beware of, and what the certainty rests on.
 *
 * @param judgement of one key figure
 * @param name of the municipality
 */
export function sentenceOf(judgement: Judgement, name: string): string {
  const { title, period, gap } = judgement;
  const { label, unit } = titleAndUnit(title);
  const county = judgement.comparisons.find(({ set }) => set === "county");
  const ofCounty = county === undefined ? "" : `, i länet ${valueWithUnit(county.median, "")}`;
  const middle = `mitten är ${valueWithUnit(gap.median, unit)}${ofCounty}`;
  const z = `robust z ${formatNumber(Math.abs(gap.z), { digits: 1 })}`;
  const parts = [
    `${name} har ${valueWithUnit(gap.value, unit)} i ”${label}” ${period}, ${place(judgement)} (${middle}; ${z})`,
    ...inCounty(judgement),
    ...heading(judgement),
    ...worth(judgement),
    ...beware(judgement),
    ...basis(judgement),
  ];
  return `${parts.join("; ")}.`;
}

function place({ gap, adverse, dimension }: Judgement): string {
  if (adverse === null) {
    return gap.z >= 0 ? `högre än ${others(gap.below, gap.n)}` : `lägre än ${others(gap.above, gap.n)}`;
  }
  const { worse, better } = words(dimension);
  const share = gap.z >= 0 ? gap.below : gap.above;
  return `${adverse >= 0 ? worse : better} än ${others(share, gap.n)}`;
}

function words(dimension: Judgement["dimension"]) {
  return dimension === "cost" ? { worse: "dyrare", better: "billigare" } : { worse: "sämre", better: "bättre" };
}

// 99.8 percent must not become "100": somebody is further out.
function others(share: number, n: number): string {
  const count = formatNumber(n - 1);
  if (share === 100) return `alla de andra ${count} kommunerna`;
  return `${share >= 99.5 ? "över 99 procent" : `${formatNumber(share)} procent`} av de andra ${count} kommunerna`;
}

/** What a whole county has in common, such as its region's health care, is not the municipality's to mend alone. */
function inCounty({ comparisons, adverse, gap, dimension }: Judgement): string[] {
  const county = comparisons.find(({ set }) => set === "county");
  if (county === undefined || adverse === null || adverse <= 0) return [];
  return county.difference * gap.z < 0 ? [`i länet är det ${words(dimension).better} än mitten`] : [];
}

function heading({ trend, gap, lastChange }: Judgement): string[] {
  const change = lastChange && shortNumber(lastChange.change, { sign: true });
  const unusual =
    lastChange?.unusual === true
      ? [`den senaste förändringen (${change} ${lastChange.from}–${lastChange.to}) är ovanligt stor`]
      : [];
  if (trend === undefined || !trend.shown) return unusual;
  const distance = gap.value - gap.median;
  const word = Math.sign(trend.slope) === Math.sign(distance) ? "vuxit" : "krympt";
  return [`avståndet har ${word} sedan ${trend.from}`, ...unusual];
}

function worth({ money, title, list }: Judgement): string[] {
  if (money === undefined) return [];
  if ("unknown" in money)
    return list === "conditions" ? [money.unknown] : [`vad det är värt i kronor går inte att säga (${money.unknown})`];
  const against = money.against === "median" ? "än med mittens kostnad" : "än referenskostnaden";
  const unadjusted = isPerInhabitant(title) ? " (inte justerat för behov)" : "";
  const more = money.amount >= 0 ? "mer" : "mindre";
  return [`det motsvarar omkring ${kronor(money.amount)} ${more} om året ${against}${unadjusted}`];
}

const PART_OF_COST = /\b(?:lokaler|personal|läromedel|måltider|elevhälsa|skolskjuts)\b/i;

function beware({ title, dimension }: Judgement): string[] {
  const last = lastYearOf(title);
  return [
    ...(dimension === "cost" && PART_OF_COST.test(title)
      ? ["det är en del av kostnaden, och delar bokförs olika"]
      : []),
    ...(last === undefined ? [] : [`nyckeltalet upphörde efter ${last}`]),
  ];
}

function basis({ certainty }: Judgement): string[] {
  if (certainty === undefined) return ["om det är mer än slump kan inte prövas"];
  const { shown, method, answered, successive } = certainty;
  if (method === "survey") {
    const of = `slumpen bland ${formatNumber(answered ?? 0)} svar`;
    return [shown ? `mer än ${of} förklarar` : `det kan bero på ${of}`];
  }
  if (!shown) return ["det kan vara en tillfällighet, för många kommuner ändras så mycket mellan två mätningar"];
  const few = "få kommuner ändras så mycket mellan två mätningar";
  if (successive === null) return [`${few}, men om svängningarna i nyckeltalet hänger kvar går inte att se`];
  return [
    fluctuationsLast(successive)
      ? `${few}, men svängningarna i nyckeltalet brukar hänga kvar, så det kan vara slump oftare än prövningen räknar med`
      : `knappast en tillfällighet, för ${few}`,
  ];
}

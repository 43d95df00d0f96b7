import { formatNumber } from "../../text/number.ts";
import { kronor, titleAndUnit, valueWithUnit } from "./figure-words.ts";
import type { Judgement } from "./judgement.ts";

/**
 * Why a key figure stands where it does, in one Swedish sentence: the value and the year, where it lies among all
 * municipalities, where it is heading, what it is worth, and what the certainty rests on.
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
    ...heading(judgement),
    ...worth(judgement),
    ...basis(judgement),
  ];
  return `${parts.join("; ")}.`;
}

function place({ gap, adverse, good, dimension }: Judgement): string {
  if (adverse === null) {
    return gap.z >= 0 ? `högre än ${others(gap.below, gap.n)}` : `lägre än ${others(gap.above, gap.n)}`;
  }
  const [worse, better] = dimension === "cost" ? ["dyrare", "billigare"] : ["sämre", "bättre"];
  const upIsWorse = good !== "high";
  const share = adverse >= 0 === upIsWorse ? gap.below : gap.above;
  return `${adverse >= 0 ? worse : better} än ${others(share, gap.n)}`;
}

// 99.8 percent must not become "100": somebody is further out.
function others(share: number, n: number): string {
  const count = formatNumber(n - 1);
  if (share === 100) return `alla de andra ${count} kommunerna`;
  return `${share >= 99.5 ? "över 99 procent" : `${formatNumber(share)} procent`} av de andra ${count} kommunerna`;
}

function heading({ trend, gap, lastChange }: Judgement): string[] {
  const unusual =
    lastChange?.unusual === true ? [`den senaste förändringen (${lastChange.from}–${lastChange.to}) är ovanlig`] : [];
  if (trend === undefined || !trend.shown) return unusual;
  const distance = gap.value - gap.median;
  const word = Math.sign(trend.slope) === Math.sign(distance) ? "vuxit" : "krympt";
  return [`avståndet har ${word} sedan ${trend.from}`, ...unusual];
}

function worth({ money, title }: Judgement): string[] {
  if (money === undefined) return [];
  if ("unknown" in money) return [`vad det är värt i kronor är inte känt, för ${money.unknown}`];
  const against = money.against === "median" ? "än med mittens kostnad" : "än referenskostnaden";
  const unadjusted = /kr\/inv(?:ånare)?\b/i.test(title) ? " (inte justerat för behov)" : "";
  const more = money.amount >= 0 ? "mer" : "mindre";
  return [`det motsvarar omkring ${kronor(money.amount)} ${more} om året ${against}${unadjusted}`];
}

function basis({ certainty }: Judgement): string[] {
  if (certainty === undefined) return ["om det är mer än slump kan inte prövas"];
  const { shown, method } = certainty;
  if (method === "survey") {
    return [shown ? "det förklaras inte av vilka som råkade svara" : "det kan bero på vilka som råkade svara"];
  }
  return [
    shown
      ? "så långt rör sig få kommuner mellan två mätningar"
      : "så långt rör sig många kommuner mellan två mätningar",
  ];
}

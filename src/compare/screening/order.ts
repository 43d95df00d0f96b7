import type { Judgement } from "./judgement.ts";

/** The rule in words, as the page shows it. */
export const ORDER_RULE =
  "Listan tar de nyckeltal som ligger mer än en robust standardavvikelse från mitten åt det sämre eller dyrare hållet, är sämre eller dyrare än minst fyra av fem kommuner, och där avståndet är mer än slump sedan hänsyn tagits till hur många som prövades. Kostnad per invånare tas med bara där körningen saknar en nettokostnadsavvikelse, som är justerad för behov. Störst avstånd står först; är två lika på en decimal står det som är värt mest pengar före.";

/** How far out, in robust standard deviations, a key figure must lie to be listed. */
export const LISTED_FROM = 1;
/** And worse than how many of the others, in percent: where values are skewed, one deviation is less far out than it sounds. */
export const WORSE_THAN = 80;

/** Whether a key figure lies far enough out on the bad or dear side to be listed. */
export function liesFarOut({ adverse, gap }: Pick<Judgement, "adverse" | "gap">): boolean {
  if (adverse === null || adverse <= LISTED_FROM) return false;
  return (Math.sign(gap.z) > 0 ? gap.below : gap.above) >= WORSE_THAN;
}

/** Whether a judgement is on its list. */
export function isListed({ certainty }: Judgement): boolean {
  return certainty?.shown === true;
}

/** Furthest out first, to one decimal as the page shows it; then most money; then by id, so that the order is one. */
export function byOrder(a: Judgement, b: Judgement): number {
  return tenths(b.adverse) - tenths(a.adverse) || amountOf(b) - amountOf(a) || (a.kpi < b.kpi ? -1 : 1);
}

function tenths(adverse: number | null): number {
  return Math.round(10 * (adverse ?? 0));
}

function amountOf({ money }: Judgement): number {
  return money === undefined || "unknown" in money ? 0 : money.amount;
}

import type { Judgement } from "./judgement.ts";

/** The rule in words, as the page shows it. */
export const ORDER_RULE =
  "Listan tar de nyckeltal som ligger mer än en robust standardavvikelse åt det sämre eller dyrare hållet, och där avståndet är mer än slump sedan hänsyn tagits till hur många som prövades. Störst avstånd står först; är två lika står det som är värt mest pengar före.";

/** How far out, in robust standard deviations, a key figure must lie to be listed. */
export const LISTED_FROM = 1;

/** Whether a judgement is on the list. */
export function isListed({ adverse, certainty }: Judgement): boolean {
  return adverse !== null && adverse > LISTED_FROM && certainty?.shown === true;
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

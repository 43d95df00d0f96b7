import { formatNumber } from "../text/number.ts";
import type { AgreementOptions } from "./agreement-chart.ts";
import type { Pair } from "./agreement-pairs.ts";
import { type Hit, hitAround } from "./interactive/hits.ts";

/** Every point: its name, both values and their difference. */
export function agreementHits(
  { unit, digits = 2 }: AgreementOptions,
  pairs: readonly Pair[],
  at: (pair: Pair) => { readonly x: number; readonly y: number },
): Hit[] {
  return pairs.map((pair) => {
    const { name, published, recomputed } = pair;
    const tip = [
      name,
      `Publicerat: ${formatNumber(published, { digits, unit })}`,
      `Omräknat: ${formatNumber(recomputed, { digits, unit })}`,
      `Skillnad: ${formatNumber(recomputed - published, { digits, unit, sign: true })}`,
    ];
    return hitAround(at(pair), tip.join("\n"));
  });
}

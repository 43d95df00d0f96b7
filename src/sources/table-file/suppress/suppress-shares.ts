import type { Place } from "../dimensions.ts";
import { placeKey } from "../place-key.ts";
import type { Structure } from "../structure.ts";
import { SMALLEST_SHOWN } from "./smallest-shown.ts";
import type { GuardedFigure, Withheld } from "./suppress-small.ts";

/**
 * Shares that would give a count of people away: those whose numerator or denominator is withheld, and those of a known
 * denominator whose numerator is in no file but small. A share that cannot be told of its counts is not looked at.
 *
 * @returns keys of the shares to withhold
 */
export function suppressShares(
  figures: readonly GuardedFigure[],
  { shares }: Pick<Structure, "shares">,
  withheld: Withheld,
): string[] {
  const byKey = new Map(figures.map((figure) => [placeKey(figure), figure]));
  return figures.flatMap((figure) => {
    const { kpi, area, period, gender, value } = figure;
    const of = shares.get(kpi) ?? [];
    const at = (id: string) => byKey.get(placeKey({ kpi: id, area, period, gender } satisfies Place));
    const isHidden = (count: GuardedFigure | undefined) =>
      count !== undefined && (count.missing === "sekretess" || withheld.has(placeKey(count)));
    const tells = of.some(({ numerator, denominator }) => {
      const [above, below] = [at(numerator), at(denominator)];
      if (isHidden(above) || isHidden(below)) return true;
      if (above !== undefined || value === null || below?.value === null || below?.value === undefined) return false;
      if (below.counts === undefined || below.counts === "keep") return false;
      const follows = Math.round((value * below.value) / 100);
      return follows > 0 && follows < SMALLEST_SHOWN;
    });
    return value !== null && tells ? [placeKey(figure)] : [];
  });
}

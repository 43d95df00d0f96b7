import type { KeyFigure, Period } from "../runs/observation.ts";
import { publicationOf } from "../runs/publication-of.ts";

/**
 * Whether a figure is preliminary (preliminär): its year is the newest one of the key figure, and the run was fetched
 * after the preliminary and before the final publication. The rows of Kolada do not say so; the catalogue's dates do.
 *
 * @param fetchedOn ISO date in UTC
 * @returns null when the catalogue gives no dates
 * @example
 * const figure = { preliminaryFrom: "2026-04-01", finalFrom: "2026-08-28", newestPeriod: 2025 };
 * isPreliminary(figure, 2025, "2026-04-01"); // => true
 * isPreliminary(figure, 2025, "2026-08-28"); // => false
 * isPreliminary(figure, 2024, "2026-04-01"); // => false
 */
export function isPreliminary(
  figure: Pick<KeyFigure, "preliminaryFrom" | "finalFrom" | "newestPeriod"> | undefined,
  period: Period,
  fetchedOn: string,
): boolean | null {
  if (figure === undefined || figure.newestPeriod === null || figure.finalFrom === null) return null;
  return figure.newestPeriod === period && publicationOf(figure, fetchedOn).state === "preliminary";
}

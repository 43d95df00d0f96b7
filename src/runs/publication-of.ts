import type { KeyFigure } from "./observation.ts";

/** How far the newest year of a key figure had come when a run was fetched. */
export type PublicationState = "not published" | "preliminary" | "final" | "unknown";

/** The newest year of a key figure, and what its source publishes next. */
export interface Publication {
  /** The year that the catalogue's dates speak of. */
  readonly period: number | null;
  readonly state: PublicationState;
  /** The day of the next publication that the catalogue names (ISO date), and whether it is the final one. */
  readonly next: { readonly date: string; readonly kind: "preliminary" | "final" } | null;
}

/**
 * What a key figure's dates in the catalogue say (publiceringsläge): whether its newest year was preliminary on the day
 * that it was fetched, and when the next version comes. After the final date the catalogue names nothing more.
 *
 * @param fetchedOn ISO date in UTC
 * @example
 * const figure = { newestPeriod: 2025, preliminaryFrom: "2026-04-01", finalFrom: "2026-08-28" };
 * publicationOf(figure, "2026-03-01").next; // => { date: "2026-04-01", kind: "preliminary" }
 * publicationOf(figure, "2026-04-01").state; // => "preliminary"
 * publicationOf(figure, "2026-08-28"); // => { period: 2025, state: "final", next: null }
 */
export function publicationOf(
  {
    newestPeriod: period,
    preliminaryFrom,
    finalFrom,
  }: Pick<KeyFigure, "newestPeriod" | "preliminaryFrom" | "finalFrom">,
  fetchedOn: string,
): Publication {
  if (period === null) return { period, state: "unknown", next: null };
  if (preliminaryFrom !== null && fetchedOn < preliminaryFrom) {
    return { period, state: "not published", next: { date: preliminaryFrom, kind: "preliminary" } };
  }
  // A few key figures have a preliminary date only: what becomes of them is not told.
  if (finalFrom === null) return { period, state: "unknown", next: null };
  if (fetchedOn >= finalFrom) return { period, state: "final", next: null };
  const next = { date: finalFrom, kind: "final" } as const;
  return { period, state: preliminaryFrom === null ? "not published" : "preliminary", next };
}

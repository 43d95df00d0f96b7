import type { PeerSet } from "../peer-set.ts";
import { type Places, rankWithUncertainty } from "../ranks/rank-with-uncertainty.ts";
import { surveyBase } from "../ranks/survey-bases.ts";
import type { ClaimFigures } from "./claim-figures.ts";

/** The places that the municipality may truly have, 95 percent; null where the numbers of answers are not published. */
export function possiblePlaces(figures: ClaimFigures, kpi: string, period: number, among: PeerSet): Places | null {
  const base = surveyBase(kpi);
  if (base === undefined || figures.valueOrNull(base.answers, period) === null) return null;
  const rows = rankWithUncertainty(figures.run, kpi, { period, among });
  return rows.find((row) => row.municipality === figures.municipality)?.rankInterval ?? null;
}

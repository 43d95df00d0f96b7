import type { ClaimVerdict } from "./claim-verdict.ts";

/** A figure that a check read. */
export interface UsedFigure {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** Kolada id, year and area; or document, table, row and column. */
  readonly source: string;
  /** The same for a published key figure, in parts; `who` is the area, and the gender when it is not the total. */
  readonly of?: { readonly kpi: string; readonly period: number; readonly who: string };
  /** What the document printed, when it is another number than today's. */
  readonly printed?: number;
}

/** What one method says of the statement. */
export interface MethodSays {
  readonly method: string;
  readonly verdict: ClaimVerdict;
}

/** What a check answers: its judgement in Swedish, for readers. */
export interface Judgement {
  readonly verdict: ClaimVerdict;
  /** One sentence: why. */
  readonly reason: string;
  /** What was computed, by which method, and the result. */
  readonly computation: string;
  /** When methods disagree: which says what. */
  readonly methods?: readonly MethodSays[];
  /** What else a reader should know; nothing that the verdict rests on. */
  readonly note?: string;
  /** Whether what the statement rests on was published with other figures in another report. */
  readonly revised?: boolean;
}

/** A judgement with the figures that it rests on. */
export interface Finding extends Judgement {
  readonly figures: readonly UsedFigure[];
  /** Whether a figure has another value than the one printed: revised since the report, restated, or printed wrong. */
  readonly revised: boolean;
}

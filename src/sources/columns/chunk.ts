import type { Gender, Period } from "../../runs/observation.ts";
import type { MissingReason } from "../../text/missing.ts";

/** The genders, areas and periods that a key figure has figures of, each in order. */
export interface Axes {
  readonly kpi: string;
  readonly genders: readonly Gender[];
  readonly areas: readonly string[];
  readonly periods: readonly Period[];
  /**
   * Whether there is exactly one row for each gender, area and period, in that order: then a row's place says what it is
   * about. Cells that no answer held are filled in for that, see {@link NO_RESPONSE}.
   */
  readonly grid: boolean;
}

/** The rows of one key figure as columns, sorted by gender, area and period. */
export interface Chunk extends Axes {
  /** Where on the axes each row is. */
  readonly gender: ArrayLike<number>;
  readonly area: ArrayLike<number>;
  readonly period: ArrayLike<number>;
  /** NaN where there is no value. */
  readonly value: Float64Array;
  /** Empty where there is a value. */
  readonly missing: readonly (MissingReason | "")[];
  /** NaN where the source gives none; left out when it gives none at all. */
  readonly count?: Float64Array;
  /** Which of the run's responses, in the manifest's order, each row came in. */
  readonly response: Int32Array;
}

/** The response of a row that came in none: filled in so that the rows make a grid, and no observation. */
export const NO_RESPONSE = -1;

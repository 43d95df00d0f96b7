import type { Gender, Period } from "../../runs/observation.ts";
import type { MissingReason } from "../../text/missing.ts";

/** A figure that differs between two runs, and how it is called. */
export interface FigureChange {
  readonly kpi: string;
  readonly area: string;
  /** The area's name in the later run, else in the earlier one, else its id. */
  readonly name: string;
  readonly period: Period;
  readonly gender: Gender;
}

/** A value that the source has changed. */
export interface Revised extends FigureChange {
  readonly before: number;
  readonly after: number;
  /** after − before, in the key figure's own unit. */
  readonly difference: number;
}

/** A value where the earlier run had none: no row (`wasMissing` null), or a row with a reason. */
export interface Added extends FigureChange {
  readonly after: number;
  readonly wasMissing: MissingReason | null;
  /** Whether the earlier run asked for it; when not, it may have been there all the time. */
  readonly asked: boolean;
}

/** A value of which the later run has no row at all. */
export interface Removed extends FigureChange {
  readonly before: number;
  /** Whether the later run asked for it; when not, it may still be there. */
  readonly asked: boolean;
}

/** A value that the later run has a row for, but no value. */
export interface NewlyMissing extends FigureChange {
  readonly before: number;
  readonly reason: MissingReason;
}

/** A figure that the source has marked as deleted; `before` is null when it had no value. */
export interface Deleted extends FigureChange {
  readonly before: number | null;
}

/** What else differs: words, dates and members, key figures that came or went, and reasons for missing values. */
export interface MetadataChange {
  readonly kind: "key figure" | "area" | "group" | "table" | "missing reason";
  readonly id: string;
  /** `title`, `description`, `unit`, `members`, `rows`, …; `presence` when it came or went as a whole. */
  readonly field: string;
  /** Null also where there was no row at all. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of what only one run holds: whether the other asked for it; when not, it may have been there all the time. */
  readonly asked?: boolean;
}

/** The differences between the figures of two runs; each figure is in one list only. */
export interface ValueChanges {
  readonly revised: readonly Revised[];
  readonly added: readonly Added[];
  readonly removed: readonly Removed[];
  readonly newlyMissing: readonly NewlyMissing[];
  readonly deleted: readonly Deleted[];
}

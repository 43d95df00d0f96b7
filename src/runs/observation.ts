import type { MissingReason } from "../text/missing.ts";

/** T: total, K: women (kvinnor), M: men (män). The order of genders in a source is never relied on. */
export type Gender = "T" | "K" | "M";

/** A year as a number, or a shorter period as ISO text: 2021, "2021-11". */
export type Period = number | string;

/**
 * One figure (observation): key figure, area, period and gender → a value, or the reason why there is none.
 * A missing value is never 0 and never left out in silence.
 */
export interface Observation {
  readonly kpi: string;
  readonly area: string;
  readonly period: Period;
  readonly gender: Gender;
  readonly value: number | null;
  /** null exactly when there is a value. */
  readonly missing: MissingReason | null;
  /** The number of members behind a group's value; null where the source does not say. */
  readonly count: number | null;
  /** SHA-256 of the response that it was read from. */
  readonly response: string;
}

/** A key figure (nyckeltal) as its source described it when the run was frozen. */
export interface KeyFigure {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly dividedByGender: boolean | null;
  /** When the newest year becomes public in a first version, and in its final one (ISO dates). */
  readonly preliminaryFrom: string | null;
  readonly finalFrom: string | null;
  /** The year that the two dates speak of. */
  readonly newestPeriod: number | null;
}

/** A municipality ("K"), a region or the nation ("L"), a group of municipalities ("G"), or a unit such as a care home ("U"). */
export interface Area {
  readonly id: string;
  readonly title: string;
  readonly type: "K" | "L" | "G" | "U";
  /** Of a unit: the municipality that it lies in. */
  readonly municipality?: string;
}

/** A group of municipalities, with its members as they were when the run was frozen: sources change them silently. */
export interface AreaGroup {
  readonly id: string;
  readonly title: string;
  readonly members: readonly { readonly id: string; readonly title: string }[];
}

/** A table that is neither observations nor catalogue, such as percentile bounds or figures quoted from a report. */
export interface NamedTable {
  readonly name: string;
  readonly title: string;
  readonly citation: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** What one stored response says, once decoded. */
export interface Decoded {
  readonly observations?: Iterable<Observation>;
  readonly keyFigures?: readonly KeyFigure[];
  readonly areas?: readonly Area[];
  readonly groups?: readonly AreaGroup[];
  readonly tables?: readonly NamedTable[];
}

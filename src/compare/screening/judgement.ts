import type { Direction } from "../../metrics/direction.ts";
import type { Dimension } from "../polarity/title-rule.ts";
import type { SetComparison } from "./compare-with-set.ts";
import type { Gap } from "./gap.ts";
import type { GapTrend } from "./gap-trend.ts";
import type { LastChange } from "./last-change.ts";
import type { Money } from "./money.ts";
import type { ServiceArea } from "./service-areas.ts";
import type { ListName } from "./which-list.ts";

/** How certain it is that a distance is more than chance. */
export interface Certainty {
  /** One-sided: that the municipality is no worse or dearer than the median. That of movements rests on `successive`. */
  readonly p: number;
  /** `survey`: chance among the answers; `movements`: how far municipalities move from one measurement to the next. */
  readonly method: "survey" | "movements";
  /** How many answered, for a survey. */
  readonly answered: number | undefined;
  /**
   * For movements: the rank correlation of successive ones, −0.5 when fluctuations do not last; above −0.25 the p is too small
   * (`successiveCorrelation`). Null when too few tell, and for a survey.
   */
  readonly successive: number | null;
  /** Adjusted by Benjamini–Hochberg among all that were tested for the same list; 1 where it does not lie far enough out for it. */
  readonly adjusted: number;
  /** Whether the adjusted p is at most the false discovery rate. */
  readonly shown: boolean;
}

/** What a screening found of one key figure. */
export interface Judgement {
  readonly kpi: string;
  readonly title: string;
  readonly dimension: Dimension;
  readonly service: ServiceArea;
  /** Which direction is good and the rule that told; null for a cost, and for a volume or staff figure of no good direction. */
  readonly good: Direction | null;
  readonly rule: string | null;
  readonly period: number;
  readonly gap: Gap;
  /** z turned so that above 0 is worse, or dearer for a cost; null when neither direction is good. */
  readonly adverse: number | null;
  /** The list that it is tested for; undefined when neither direction is good. */
  readonly list: ListName | undefined;
  readonly comparisons: readonly SetComparison[];
  readonly trend: GapTrend | undefined;
  readonly lastChange: LastChange | undefined;
  /** Undefined when neither direction is good, or there is nothing to test against. */
  readonly certainty: Certainty | undefined;
  /** For costs only. */
  readonly money: Money | undefined;
}

/** A key figure that could not be judged, and why, in Swedish. */
export interface NotJudged {
  readonly kpi: string;
  readonly title: string;
  readonly why: string;
}

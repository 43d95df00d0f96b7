import type { Direction } from "../../metrics/direction.ts";
import type { Dimension } from "../polarity/title-rule.ts";
import type { SetComparison } from "./compare-with-set.ts";
import type { Gap } from "./gap.ts";
import type { GapTrend } from "./gap-trend.ts";
import type { LastChange } from "./last-change.ts";
import type { Money } from "./money.ts";
import type { ServiceArea } from "./service-areas.ts";

/** How certain it is that a distance is more than chance. */
export interface Certainty {
  /** Two-sided. */
  readonly p: number;
  /** `survey`: those who answered against those asked; `movements`: against how far municipalities move from one measurement to the next. */
  readonly method: "survey" | "movements";
  /** Adjusted for all key figures that were tested, by Benjamini–Hochberg. */
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
  readonly comparisons: readonly SetComparison[];
  readonly trend: GapTrend | undefined;
  readonly lastChange: LastChange | undefined;
  /** Undefined when there is nothing to test against. */
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

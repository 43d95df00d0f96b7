import type { SurveyCounts } from "../../metrics/shares/check-counts.ts";
import { bare, points } from "./share-words.ts";
import { worstCaseMargin } from "./worst-case-margin.ts";

/** What the reports' rule says of two shares; not counted in a verdict. */
export interface Overlap {
  readonly rule: "intervals overlap";
  /** The printed margins of error, in percentage points; undefined for one answer of several, which has none. */
  readonly margins: readonly [number | undefined, number | undefined];
  /** True when share ± margin of the two overlap: the rule then calls the difference uncertain. */
  readonly overlap: boolean;
  readonly detail: string;
}

/**
 * The reports' rule for two shares (överlappande felmarginaler): they differ when share ± worst-case margin of the one
 * does not reach that of the other. A weaker rule than a test: two margins added are larger than the margin of the
 * difference, by 41 percent when they are equal, so that true differences are passed over. It is told, not counted.
 *
 * @see N. Schenker & J. F. Gentleman (2001), On judging the significance of differences by examining the overlap between
 * confidence intervals, The American Statistician 55
 * @example
 * overlapRule({ positive: 46, answered: 65, asked: 79 }, { positive: 39, answered: 51, asked: 78 }, 0.95).overlap; // => true
 */
export function overlapRule(a: SurveyCounts, b: SurveyCounts, confidence: number): Overlap {
  const margins = [worstCaseMargin(a, confidence), worstCaseMargin(b, confidence)] as const;
  const distance = 100 * Math.abs(a.positive / a.answered - b.positive / b.answered);
  const [first = Number.POSITIVE_INFINITY, second = Number.POSITIVE_INFINITY] = margins;
  const overlap = distance <= first + second;
  const known = Number.isFinite(first + second);
  const sizes = known
    ? `Felmarginalerna är ${bare(first)} och ${points(second)}, skillnaden ${points(distance)}: de `
    : "Ett enda svar har ingen felmarginal: spannen ";
  const detail = `${sizes}överlappar ${overlap ? "" : "inte "}varandra. Regeln är svagare än ett test: den missar verkliga skillnader.`;
  return { rule: "intervals overlap", margins, overlap, detail };
}

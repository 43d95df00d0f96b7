import type { Direction } from "../../metrics/direction.ts";
import type { Dimension } from "../polarity/title-rule.ts";
import { compareWithSet } from "./compare-with-set.ts";
import type { ComparisonSets } from "./comparison-sets.ts";
import { gapOf } from "./gap.ts";
import { gapTrend } from "./gap-trend.ts";
import type { Certainty, Judgement } from "./judgement.ts";
import { lastChange } from "./last-change.ts";
import { crossesBreak, FEWEST_MUNICIPALITIES, lastMeasurements, measurements, sinceBreak } from "./measurements.ts";
import { movementP, movements } from "./movements.ts";
import type { FigureYears } from "./read-years.ts";
import type { ServiceArea } from "./service-areas.ts";
import { successiveCorrelation } from "./successive-correlation.ts";
import type { ListName } from "./which-list.ts";

/**
 * One step of the fewest municipalities that make a measurement. The least p is then 1/41 = 0.024, and one movement as large
 * makes 2/41 = 0.049; of 10 it would be 1/21 = 0.048, below 0.05 only when no movement at all is as large.
 */
const FEWEST_MOVEMENTS = FEWEST_MUNICIPALITIES;

/**
 * Shares of users, of whom ten may have answered in one municipality and a thousand in another: how far the others move says
 * nothing of them. They are tested by their own counts or not at all.
 */
const FEW_ANSWER = /^(?:brukarbedömning|deltagarbedömning|anhöriga som)/i;

/** A key figure to judge: what is known of it before its values are read. */
export interface Candidate {
  readonly kpi: string;
  readonly title: string;
  readonly dimension: Dimension;
  readonly service: ServiceArea;
  readonly good: Direction | null;
  readonly rule: string | null;
  /** How many years each value is of, see `valueSpan`. */
  readonly span: number;
  readonly list: ListName | undefined;
}

/** A judgement before its p is adjusted and its money counted. */
export type Judged = Omit<Judgement, "certainty" | "money"> & { readonly evidence: Evidence | undefined };

/** A p with what made it. */
export type Evidence = Pick<Certainty, "p" | "method" | "answered" | "successive">;

/**
 * Judge one key figure for one municipality: gap, comparisons, trend, last change and what p it has.
 *
 * @returns the judgement, or the reason in Swedish why there is none
 */
export function judgeFigure(
  { span, ...candidate }: Candidate,
  { years, months, missing }: FigureYears,
  municipality: string,
  sets: ComparisonSets,
): Judged | string {
  const full = measurements(years);
  if (full.length === 0) {
    if (years.size === 0) return months ? "har bara månadsvärden" : "saknar värden";
    const most = Math.max(...[...years.values()].map(({ size }) => size));
    return `har värde för högst ${most} ${most === 1 ? "kommun" : "kommuner"} samma år; minst ${FEWEST_MUNICIPALITIES} behövs`;
  }
  const at = full.findLastIndex(([, values]) => values.has(municipality));
  const latest = full[at];
  const value = latest?.[1].get(municipality);
  if (latest === undefined || value === undefined) {
    const newest = full.at(-1)?.[0] ?? 0;
    return `saknar värde för kommunen (${newest}: ${missing(municipality, newest) ?? "ingen uppgift"})`;
  }
  const [period, values] = latest;
  const gap = gapOf([...values.values()], value);
  if (gap === undefined) return `minst hälften av kommunerna har samma värde ${period}: avståndet kan inte mätas`;
  const window = lastMeasurements(full.slice(0, at + 1), span);
  const unbroken = sinceBreak(candidate.kpi, window);
  const before = unbroken.at(-2);
  const steps = movements(window, (from, to) => crossesBreak(candidate.kpi, from, to));
  const sizes = steps.flatMap((step) => [...step.values()].map(Math.abs));
  const side = adverse(candidate, gap.z);
  const testable = side !== null && sizes.length >= FEWEST_MOVEMENTS && !FEW_ANSWER.test(candidate.title);
  const evidence = testable
    ? {
        p: movementP(sizes, Math.sign(side) * Math.abs(value - gap.median)),
        method: "movements" as const,
        answered: undefined,
        successive: successiveCorrelation(steps),
      }
    : undefined;
  const similar = sets.similar(candidate.service.similar);
  return {
    ...candidate,
    ...{ period, gap, adverse: side, evidence },
    comparisons: [
      sets.peers && compareWithSet("peers", sets.peers, values, municipality),
      compareWithSet("county", sets.county, values, municipality),
      similar && compareWithSet("similar", similar, values, municipality),
    ].filter((comparison) => comparison !== undefined),
    trend: gapTrend(unbroken, municipality),
    lastChange: before && lastChange(before, latest, municipality),
  };
}

/** For a cost up is dearer, whether or not that is bad; else away from the good direction. */
function adverse({ dimension, good }: Pick<Candidate, "dimension" | "good">, z: number): number | null {
  if (good !== null) return good === "low" ? z : -z;
  return dimension === "cost" ? z : null;
}

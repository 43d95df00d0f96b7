import type { Direction } from "../../metrics/direction.ts";
import type { Dimension } from "../polarity/title-rule.ts";
import { compareWithSet } from "./compare-with-set.ts";
import type { ComparisonSets } from "./comparison-sets.ts";
import { gapOf } from "./gap.ts";
import { gapTrend } from "./gap-trend.ts";
import type { Certainty, Judgement } from "./judgement.ts";
import { breaksOfFigure } from "./known-breaks.ts";
import { lastChange } from "./last-change.ts";
import { measuredYears, separateYears } from "./measured-years.ts";
import { movementP, movements } from "./movements.ts";
import type { FigureYears } from "./read-years.ts";
import type { ServiceArea } from "./service-areas.ts";
import type { ListName } from "./which-list.ts";

/** With fewer municipalities the median and the MAD say little. */
const FEWEST = 20;
/** Measurements that trend and movements look back over. */
const WINDOW = 5;
/** Movements fewer than this cannot make a p below 0.05. */
const FEWEST_MOVEMENTS = 20;

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
export type Evidence = Pick<Certainty, "p" | "method" | "answered">;

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
  const full = measuredYears([...years].filter(([, values]) => values.size >= FEWEST).sort(([a], [b]) => a - b));
  if (full.length === 0) {
    if (years.size === 0) return months ? "har bara månadsvärden" : "saknar värden";
    const most = Math.max(...[...years.values()].map(({ size }) => size));
    return `har värde för högst ${most} ${most === 1 ? "kommun" : "kommuner"} samma år; minst ${FEWEST} behövs`;
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
  const window = separateYears(full.slice(0, at + 1), span).slice(-WINDOW);
  const breaks = breaksOfFigure(candidate.kpi);
  const crosses = (from: number, to: number) => breaks.some(({ after }) => from <= after && after < to);
  const unbroken = window.filter(([year]) => !crosses(year, period));
  const before = unbroken.at(-2);
  const sizes = movements(window, crosses);
  const side = adverse(candidate, gap.z);
  const testable = side !== null && sizes.length >= FEWEST_MOVEMENTS && !FEW_ANSWER.test(candidate.title);
  const evidence = testable
    ? {
        p: movementP(sizes, Math.sign(side) * Math.abs(value - gap.median)),
        method: "movements" as const,
        answered: undefined,
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

import type { Judgement } from "./judgement.ts";

/** How often a municipality lies furthest out, against one that was drawn by lot. */
export interface ByLot {
  /** How many key figures of what the municipality decides on, with a direction, were judged. */
  readonly judged: number;
  /** Of how many the municipality is among the worst or dearest twentieth. */
  readonly observed: number;
  /** Of how many a municipality drawn by lot is on average: a twentieth. */
  readonly expected: number;
}

const TWENTIETH = 20;

/**
 * Against a municipality drawn by lot (jämfört med lotten): somebody always lies among the worst five percent, and with 500
 * key figures everybody does in 25 of them on average. That is a count to read a list against, not a test: key figures go
 * together. Of what the municipality decides on: crime and turnout would say something of the place and not of the services.
 */
export function byLot(judgements: readonly Judgement[]): ByLot {
  const directed = judgements.filter(({ list }) => list === "places");
  const observed = directed.filter((judgement) => worseShare(judgement) <= 100 / TWENTIETH).length;
  return { judged: directed.length, observed, expected: directed.length / TWENTIETH };
}

/** The share of the others that lie still further out on the adverse side. */
function worseShare({ gap, adverse }: Judgement): number {
  return Math.sign(adverse ?? 0) === Math.sign(gap.z) ? gap.above : gap.below;
}

import type { AgreementRow } from "./agreement-chart.ts";

/** A row that has both its values. */
export type Pair = AgreementRow & { readonly published: number; readonly recomputed: number };

/** Whether the two values differ by more than the tolerance. */
export function differs({ published, recomputed }: Pair, tolerance: number): boolean {
  return Math.abs(recomputed - published) > tolerance;
}

import type { Judgement } from "./judgement.ts";
import { moneyAtStake } from "./money.ts";
import { readYears } from "./read-years.ts";
import type { ScreenRun } from "./screen-run.ts";

/** How many need the service is most of such a cost: an amount in kronor would be read as a saving. */
const UNADJUSTED = { unknown: "inte justerat för behov: jämför med nettokostnadsavvikelsen" } as const;

/**
 * Give costs what their distance is worth in kronor; each volume is read from the run once. A cost that is a condition is one
 * per inhabitant beside a net cost deviation (`listOf`), and has no amount.
 */
export function withMoney(
  run: ScreenRun,
  municipality: string,
  found: readonly Omit<Judgement, "money">[],
): Judgement[] {
  const held = new Set(run.held);
  const volumes = new Map<string, ReturnType<typeof readYears>>();
  const valueIn = (year: number) => (kpi: string) => {
    if (!held.has(kpi)) return undefined;
    const read = volumes.get(kpi) ?? readYears(run, kpi, Number.POSITIVE_INFINITY);
    volumes.set(kpi, read);
    return read.years.get(year)?.get(municipality);
  };
  return found.map((judged) => {
    const { kpi, title, dimension, gap, period, list } = judged;
    if (dimension !== "cost" || !/kr\/|nettokostnadsavvikelse/i.test(title)) return { ...judged, money: undefined };
    if (list === "conditions") return { ...judged, money: UNADJUSTED };
    return { ...judged, money: moneyAtStake({ kpi, title, distance: gap.value - gap.median }, valueIn(period)) };
  });
}

import type { Judgement } from "./judgement.ts";
import { moneyAtStake } from "./money.ts";
import { readYears } from "./read-years.ts";
import type { ScreenRun } from "./screen-run.ts";

/** Give costs what their distance is worth in kronor; each volume is read from the run once. */
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
    const { kpi, title, dimension, gap, period } = judged;
    if (dimension !== "cost" || !/kr\/|nettokostnadsavvikelse/i.test(title)) return { ...judged, money: undefined };
    return { ...judged, money: moneyAtStake({ kpi, title, distance: gap.value - gap.median }, valueIn(period)) };
  });
}

import { millionsOf, volumeOf } from "./volumes.ts";

/** What a distance is worth in kronor a year, or why that is not known. */
export type Money =
  | {
      /** Kronor a year; above 0: dearer than what it is held against. */
      readonly amount: number;
      readonly against: "median" | "reference cost";
      /** What the distance was multiplied by, and what it counts. */
      readonly volume: number | null;
      readonly units: string | null;
    }
  | { readonly unknown: string };

const MILLION = 1_000_000;

/**
 * Money at stake (pengar som står på spel): the distance to the median of all municipalities times the volume of the same
 * year; for a net cost deviation the amount that is published beside it, against the reference cost.
 *
 * It is what the municipality would spend less (or more) at the median's price and its own volume. It is no savings
 * potential: the median is not right because it is in the middle. Unknown where no volume of the run counts the same units;
 * never filled in from another year.
 *
 * @param figure a cost
 * @param value of a key figure the same year, for the municipality; undefined when the run has none
 * @example
 * const value = (kpi) => ({ N01951: 1000 })[kpi];
 * moneyAtStake({ kpi: "N1", title: "Kostnad parker, kr/inv", distance: -12 }, value);
 * // => { amount: -12000, against: "median", volume: 1000, units: "invånare" }
 */
export function moneyAtStake(
  figure: { readonly kpi: string; readonly title: string; readonly distance: number },
  value: (kpi: string) => number | undefined,
): Money {
  const millions = millionsOf(figure.kpi);
  if (millions !== undefined) {
    const amount = value(millions);
    if (amount === undefined) return { unknown: `beloppet (${millions}) finns inte i körningen för året` };
    return { amount: amount * MILLION, against: "reference cost", volume: null, units: null };
  }
  const volume = volumeOf(figure.kpi, figure.title);
  if (volume === undefined) return { unknown: "ingen volym som räknar samma sak är känd" };
  let sum = 0;
  for (const kpi of volume.kpis) {
    const counted = value(kpi);
    if (counted === undefined) return { unknown: `volymen (${kpi}) finns inte i körningen för året` };
    sum += counted;
  }
  return { amount: figure.distance * sum, against: "median", volume: sum, units: volume.units };
}

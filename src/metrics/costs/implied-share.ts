import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { checkNumber, checkObject } from "../check.ts";
import { finiteResult } from "../finite-result.ts";

/** Unit costs as they are printed: of what the municipality runs itself, of what it buys, and of the whole. */
export interface PrintedUnitCosts {
  readonly own: number;
  readonly bought: number;
  readonly total: number;
  /** Decimals that they are printed with; −3 when they are rounded to thousands. Default 0. */
  readonly decimals?: number;
}

export interface ImpliedShare {
  /** Percent of the volume that is the municipality's own; null when the three do not belong together or do not tell. */
  readonly own: number | null;
  readonly bought: number | null;
  /** What the rounding of the three printed figures allows `own` to be. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Whether the total lies between the two, as a weighted mean must. */
  readonly consistent: boolean;
  readonly method: "implied-by-unit-costs";
}

/**
 * Implied share (underförstådd andel egen regi): which share of the volume the municipality must run itself for three
 * printed unit costs to belong together. A check of a table whose volumes are not printed.
 *
 *     100 · (total − bought) / (own − bought)
 *
 * The bounds are the least and the greatest share that rounding leaves possible; they are wide when the two costs are
 * near each other. Not for three parts or more, and not when parts and total are gross and net.
 *
 * @returns shares in percent of the volume
 * @throws {TypeError|RangeError} when a figure is not finite
 * @see Verksamhetsberättelse 2020: home-care hour own 581, bought 403, total 502 kr
 * @example
 * const { own, consistent } = impliedShare({ own: 500, bought: 400, total: 460 });
 * [own, consistent]; // => [60, true]
 * impliedShare({ own: 500, bought: 400, total: 510 }).consistent; // => false
 */
export function impliedShare(printed: PrintedUnitCosts): Summarised<ImpliedShare> {
  const { decimals = 0 } = checkObject("printed", printed, ["own", "bought", "total", "decimals"]);
  const own = checkNumber("own", printed.own, "finite");
  const bought = checkNumber("bought", printed.bought, "finite");
  const total = checkNumber("total", printed.total, "finite");
  const half = 0.5 * 10 ** -checkNumber("decimals", decimals, "decimals");
  const nothing = { own: null, bought: null, lower: null, upper: null, method: "implied-by-unit-costs" } as const;
  if (total < Math.min(own, bought) - 2 * half || total > Math.max(own, bought) + 2 * half) {
    const why = "Kostnaderna hör inte ihop: totalen ligger inte mellan egen regi och köpt.";
    return summarised<ImpliedShare>({ ...nothing, consistent: false }, why);
  }
  // Within their rounding the two costs can be equal: then any share gives the total.
  if (Math.abs(own - bought) <= 2 * half) {
    const why = "Andelen går inte att härleda: egen regi och köpt kostar lika mycket.";
    return summarised<ImpliedShare>({ ...nothing, consistent: true }, why);
  }
  const share = (o: number, b: number, t: number) => Math.min(100, Math.max(0, (100 * (t - b)) / (o - b)));
  const signs = [-half, half];
  // The share is monotone in each of the three: its extremes are at the corners.
  const corners = signs.flatMap((o) => signs.flatMap((b) => signs.map((t) => share(own + o, bought + b, total + t))));
  const found = share(own, bought, total);
  const lower = Math.min(...corners);
  const upper = Math.max(...corners);
  const result = finiteResult("printed", {
    ...nothing,
    own: found,
    bought: 100 - found,
    lower,
    upper,
    consistent: true,
  });
  return summarised<ImpliedShare>(result, sentence(found, lower, upper));
}

function sentence(own: number, lower: number, upper: number): string {
  const share = formatNumber(own, { digits: 1, unit: "procent" });
  const range = `${formatNumber(lower, { digits: 1 })}–${formatNumber(upper, { digits: 1 })}`;
  return `Kostnaderna förutsätter att ${share} av volymen är egen regi (${range} med hänsyn till avrundningen).`;
}

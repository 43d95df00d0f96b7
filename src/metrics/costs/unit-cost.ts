import { checkNumber, checkObject } from "../check.ts";
import { finiteResult } from "../finite-result.ts";

/**
 * Unit cost (enhetskostnad, kostnad per timme, plats eller brukare): what one unit of a service cost.
 *
 *     cost / volume
 *
 * Gross or net must be the same in what it is compared with, and the volume must be what the cost paid for: a cost for
 * the year goes with places over the year (helårsplatser), not with the places in December.
 *
 * @param parts `cost` in any unit of money; `volume` in hours, places, persons
 * @returns the cost's unit per unit of volume: 1 000 tkr for 2 places is 500 tkr per place
 * @throws {TypeError|RangeError} when either is not a finite number, or the volume is not above 0
 * @example
 * unitCost({ cost: 1000, volume: 2 }); // => 500
 */
export function unitCost(parts: { readonly cost: number; readonly volume: number }): number {
  checkObject("parts", parts, ["cost", "volume"]);
  const cost = checkNumber("cost", parts.cost, "finite");
  const volume = checkNumber("volume", parts.volume, "finite");
  if (volume > 0) return finiteResult("cost and volume", cost / volume);
  throw new RangeError(`volume must be a number above 0 for there to be a cost per unit, was ${volume}`);
}

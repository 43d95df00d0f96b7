import { checkNumber, checkObject } from "../check.ts";
import { finiteResult } from "../finite-result.ts";

/**
 * Net cost deviation (nettokostnadsavvikelse): how far a municipality's net cost lies from the cost that its structure
 * would explain, in percent of the reference cost (referenskostnad). Below zero: cheaper than structure explains.
 *
 *     100 · (net cost − reference cost) / reference cost
 *
 * Both costs in the same unit, usually kr per inhabitant. Use it to compare municipalities in one year. Do not compare
 * across a change of the reference cost's model (elderly care 2018|2019 and 2023), and do not read it as efficiency: it
 * says nothing of quality, and in Stockholm county the national reference cost for elderly care contains home health
 * care that the municipalities do not run.
 *
 * @returns percent
 * @throws {TypeError|RangeError} when a cost is not a finite number, or the reference cost is not above 0
 * @see Kolada N20900 and N28018 (RKA)
 * @example
 * netCostDeviation({ netCost: 90, referenceCost: 100 }); // => -10
 */
export function netCostDeviation(costs: { readonly netCost: number; readonly referenceCost: number }): number {
  checkObject("costs", costs, ["netCost", "referenceCost"]);
  const netCost = checkNumber("netCost", costs.netCost, "finite");
  const referenceCost = checkNumber("referenceCost", costs.referenceCost, "positive");
  return finiteResult("netCost and referenceCost", (100 * (netCost - referenceCost)) / referenceCost);
}

import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { checkChoice, checkNumber, checkObject } from "../check.ts";
import { finiteResult } from "../finite-result.ts";
import { netCostDeviation } from "./net-cost-deviation.ts";

/** The deviation against the rule of thumb for municipalities that do not run home health care. */
export interface HomeHealthCareAllowance {
  /** How far below the reference cost the rule says to aim, in percent. */
  readonly percent: number;
  /** The deviation measured from that aim, in percent of the reference cost: 0 is at the aim. */
  readonly adjustedPercent: number;
  /** In Swedish; belongs beside every use of the adjusted figure. */
  readonly label: string;
}

/** A net cost deviation in the units that reports use. */
export interface DescribedNetCostDeviation {
  readonly percent: number;
  /** kr per inhabitant. */
  readonly perInhabitant: number;
  /** Millions of kronor; null when the population is not known. */
  readonly mnkr: number | null;
  readonly allowance: HomeHealthCareAllowance | null;
  readonly method: "net cost against reference cost";
  readonly assumes: readonly string[];
}

// The rule of thumb of Stockholm county's municipalities; nobody has computed it for a single one of them.
const ALLOWANCE = 5;

/**
 * Net cost deviation in percent, kr per inhabitant and mnkr (nettokostnadsavvikelse), see {@link netCostDeviation}.
 *
 * The national reference cost for elderly care contains home health care (hemsjukvård), which the municipalities of
 * Stockholm county do not run. The rule of thumb is that such a municipality should aim for 5 percent below its
 * reference cost. It is applied only when `homeHealthCare: "excluded"` asks for it, stands beside the plain deviation
 * and never replaces it, and carries a label. Do not ask for it with LSS or other costs that hold no home health care.
 *
 *     adjusted = 100 · (net cost − 0.95 · reference cost) / reference cost = deviation + 5
 *
 * @param costs `netCost` and `referenceCost` in kr per inhabitant of the same year; `population`: inhabitants (31
 * December); `homeHealthCare`: "excluded" for a municipality that does not run it
 * @throws {TypeError|RangeError} when a cost is not a finite number, the reference cost is not above 0, the population is
 * not a whole number above 0, or `homeHealthCare` is another word
 * @example
 * const described = describeNetCostDeviation({ netCost: 11000, referenceCost: 12500, population: 100000 });
 * [described.percent, described.perInhabitant, described.mnkr]; // => [-12, -1500, -150]
 */
export function describeNetCostDeviation(costs: {
  readonly netCost: number;
  readonly referenceCost: number;
  readonly population?: number;
  readonly homeHealthCare?: "excluded";
}): Summarised<DescribedNetCostDeviation> {
  checkObject("costs", costs, ["netCost", "referenceCost", "population", "homeHealthCare"]);
  const { netCost, referenceCost } = costs;
  const percent = netCostDeviation({ netCost, referenceCost });
  const perInhabitant = netCost - referenceCost;
  const mnkr =
    costs.population === undefined
      ? null
      : (perInhabitant * checkNumber("population", costs.population, "countFromOne")) / 1e6;
  const allowance = costs.homeHealthCare === undefined ? null : allowanceOf(percent, costs.homeHealthCare);
  const assumes = [
    ...(mnkr === null ? ["Utan folkmängd går avvikelsen inte att räkna i mnkr."] : []),
    ...(allowance === null ? [] : [allowance.label]),
  ];
  const result = finiteResult("netCost, referenceCost and population", {
    percent,
    perInhabitant,
    mnkr,
    allowance,
    method: "net cost against reference cost",
    assumes,
  } as const);
  return summarised(result, sentence(result), assumes);
}

function allowanceOf(percent: number, homeHealthCare: "excluded"): HomeHealthCareAllowance {
  checkChoice("homeHealthCare", homeHealthCare, ["excluded"]);
  const label =
    `Justerat enligt tumregeln att en kommun utan hemsjukvård bör ligga ${formatNumber(ALLOWANCE)} procent under ` +
    "referenskostnaden; tumregeln är en schablon och inte beräknad för kommunen.";
  return { percent: ALLOWANCE, adjustedPercent: percent + ALLOWANCE, label };
}

function sentence({ percent, perInhabitant, mnkr, allowance }: Omit<DescribedNetCostDeviation, "assumes">): string {
  const signed = (value: number, unit: string, digits: number) => formatNumber(value, { digits, sign: true, unit });
  const parts = [
    signed(perInhabitant, "kr per invånare", 0),
    ...(mnkr === null ? [] : [signed(mnkr, "mnkr", 1)]),
    ...(allowance === null
      ? []
      : [`${signed(allowance.adjustedPercent, "procent", 1)} mot riktmärket för kommuner utan hemsjukvård`]),
  ];
  return `Nettokostnaden avviker ${signed(percent, "procent", 1)} från referenskostnaden (${parts.join("; ")}).`;
}

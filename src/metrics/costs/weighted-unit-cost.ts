import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { checkArray, checkNumber, checkObject, checkText } from "../check.ts";
import { finiteResult } from "../finite-result.ts";
import { checkWording, inWords, type Wording } from "../wording.ts";

/** One part of a service, such as what is run by the municipality itself and what is bought. */
export interface UnitCostPart {
  readonly label: string;
  readonly unitCost: number;
  readonly volume: number;
}

/** A printed total against its parts. */
export interface TotalCheck {
  readonly total: number;
  /** The printed total less the weighted one. */
  readonly difference: number;
  /** Whether the printed total lies between the parts' lowest and highest unit cost, as every weighted mean does. */
  readonly amongParts: boolean;
}

export interface WeightedUnitCost {
  readonly unitCost: number;
  readonly cost: number;
  readonly volume: number;
  /** The parts with their cost, and their percent of the cost and of the volume. */
  readonly parts: readonly (UnitCostPart & {
    readonly cost: number;
    readonly costShare: number | null;
    readonly volumeShare: number;
  })[];
  readonly check: TotalCheck | null;
  readonly method: "volume-weighted-mean";
}

/**
 * Unit cost of a whole from its parts (sammanvägd enhetskostnad): the mean weighted by volume, Σ cost·volume / Σ volume.
 * The plain mean of the parts' unit costs is another number, and not the cost of anything.
 *
 * Give the printed `total` to check it: a total outside its parts is not their weighted mean, because a part is missing
 * or the figures are not of the same thing. When the volumes are not known, see impliedShare.
 *
 * @param parts each with `label` (text), `unitCost` (money per unit) and `volume` (0 or more)
 * @param options `total`: the printed unit cost of the whole; `unit` and `digits` of the summary
 * @throws {TypeError|RangeError} when there is no part, a volume is negative, or no part has a volume
 * @example
 * const parts = [{ label: "egen", unitCost: 600, volume: 1 }, { label: "köpt", unitCost: 400, volume: 3 }];
 * weightedUnitCost(parts).unitCost; // => 450
 * weightedUnitCost(parts, { total: 610 }).check; // => { total: 610, difference: 160, amongParts: false }
 */
export function weightedUnitCost(
  parts: readonly UnitCostPart[],
  options: Wording & { readonly total?: number } = {},
): Summarised<WeightedUnitCost> {
  checkWording("options", options, ["total"]);
  if (checkArray("parts", parts).length === 0) throw new RangeError("parts must hold at least one part, was empty");
  const costed = Array.from(parts, (given, index) => {
    const { label: said, ...part } = checkObject(`parts[${index}]`, given);
    const label = checkText(`label of parts[${index}]`, said);
    const each = checkNumber(`unitCost of ${label}`, part.unitCost, "finite");
    const volume = checkNumber(`volume of ${label}`, part.volume, "nonNegative");
    return { label, unitCost: each, volume, cost: each * volume };
  });
  const cost = costed.reduce((sum, part) => sum + part.cost, 0);
  const volume = costed.reduce((sum, part) => sum + part.volume, 0);
  if (volume === 0) throw new RangeError("parts must hold a volume above 0, the sum of their volumes was 0");
  const whole = finiteResult("parts", cost / volume);
  const shares = costed.map((part) => ({
    ...part,
    costShare: cost === 0 ? null : (100 * part.cost) / cost,
    volumeShare: (100 * part.volume) / volume,
  }));
  const check = options.total === undefined ? null : checkTotal(options.total, whole, costed);
  const result: WeightedUnitCost = finiteResult("parts", {
    unitCost: whole,
    cost,
    volume,
    parts: shares,
    check,
    method: "volume-weighted-mean",
  });
  return summarised(result, sentence(result, options));
}

function checkTotal(given: number, whole: number, parts: readonly UnitCostPart[]): TotalCheck {
  const total = checkNumber("total", given, "finite");
  const costs = parts.filter(({ volume }) => volume > 0).map((part) => part.unitCost);
  const amongParts = total >= Math.min(...costs) && total <= Math.max(...costs);
  return { total, difference: total - whole, amongParts };
}

function sentence({ unitCost, parts, check }: WeightedUnitCost, wording: Wording): string {
  const weights = parts.map(
    ({ label, volumeShare }) => `${label} ${formatNumber(volumeShare, { digits: 1, unit: "procent" })}`,
  );
  const mean = `Sammanvägd enhetskostnad är ${inWords(unitCost, wording)} (volym: ${weights.join(", ")})`;
  if (check === null) return `${mean}.`;
  const total = `uppgiven är ${inWords(check.total, wording)}`;
  return `${mean}; ${total}${check.amongParts ? "" : ", vilket inte ligger mellan delarna"}.`;
}

import { mean, median } from "simple-statistics";
import { checkChoice, checkNumber } from "../../metrics/check.ts";
import { DIRECTIONS } from "../../metrics/direction.ts";
import { type AreaValue, areaValues } from "../area-values.ts";
import { polarity } from "../polarity.ts";
import { areaNames } from "./area-names.ts";
import type { CostAgainstQualityQuestion } from "./cost-against-quality.ts";
import type { CostAndQuality, GoodDirections } from "./sides.ts";

/** An area with both figures. */
export interface AreaWithBoth extends CostAndQuality {
  readonly municipality: string;
  readonly name: string;
}

/**
 * The areas that have both a cost and a quality, those that lack either with the reason, and which directions are good.
 *
 * @throws {TypeError|RangeError} when a direction is neither said nor known, or a table mixes key figures or periods
 */
export function readCostAndQuality({ cost, quality, good, ...rest }: CostAgainstQualityQuestion) {
  const { period, gender, among } = rest;
  const selection = { ...(period !== undefined && { period }), ...(gender && { gender }), ...(among && { among }) };
  const [costs, qualities] = [areaValues(cost, selection), areaValues(quality, selection)];
  const costOf = new Map(costs.rows.map((row) => [row.municipality, row]));
  const qualityOf = new Map(qualities.rows.map((row) => [row.municipality, row]));
  const names = areaNames(cost, quality);
  const ids = [...new Set([...costOf.keys(), ...qualityOf.keys()])];
  const areas: AreaWithBoth[] = [];
  const missing: { municipality: string; name: string; reason: string }[] = [];
  for (const municipality of ids) {
    const [c, q] = [costOf.get(municipality), qualityOf.get(municipality)];
    const name = names.get(municipality) ?? municipality;
    if (c === undefined || q === undefined || c.value === null || q.value === null) {
      missing.push({ municipality, name, reason: [...lack("kostnad", c), ...lack("kvalitet", q)].join(", ") });
      continue;
    }
    const figures = {
      cost: checkNumber(`cost of ${municipality}`, c.value, "finite"),
      quality: checkNumber(`quality of ${municipality}`, q.value, "finite"),
    };
    areas.push({ municipality, name, ...figures });
  }
  const directions: GoodDirections = {
    cost: checkChoice("good.cost", good?.cost ?? polarity(costs.kpi ?? "the cost"), DIRECTIONS),
    quality: checkChoice("good.quality", good?.quality ?? polarity(qualities.kpi ?? "the quality"), DIRECTIONS),
  };
  return { areas, missing, good: directions, qualityKpi: qualities.kpi, names };
}

function lack(what: string, row: AreaValue | undefined): string[] {
  if (row === undefined) return [`${what}: ingen uppgift`];
  return row.value === null ? [`${what}: ${row.missing ?? "skäl ej angivet"}`] : [];
}

/**
 * The figures where the quadrants meet, and the area that has them when it is one.
 *
 * @throws {RangeError} when it is neither a middle nor an area with both figures
 */
export function referenceOf(
  kind: string,
  areas: readonly AreaWithBoth[],
): CostAndQuality & { readonly area: AreaWithBoth | undefined } {
  const middle = kind === "median" ? median : kind === "mean" ? mean : undefined;
  if (middle !== undefined) {
    const of = (pick: (area: AreaWithBoth) => number) => middle(areas.map(pick).sort((a, b) => a - b));
    return { cost: of((area) => area.cost), quality: of((area) => area.quality), area: undefined };
  }
  const area = areas.find(({ municipality }) => municipality === kind);
  if (area !== undefined) return { cost: area.cost, quality: area.quality, area };
  throw new RangeError(`reference must be "median", "mean" or an area with both cost and quality, was ${kind}`);
}

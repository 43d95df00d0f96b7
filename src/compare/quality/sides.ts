import type { Direction } from "../../metrics/direction.ts";

/** Where an area lies, both figures against the same reference. */
export type Quadrant = "cheaper and better" | "cheaper and worse" | "dearer and better" | "dearer and worse";

/** Which side of the reference each figure lies on. */
export interface Sides {
  readonly costSide: "cheaper" | "dearer" | "same";
  readonly qualitySide: "better" | "worse" | "same";
  /** null when a figure equals the reference. */
  readonly quadrant: Quadrant | null;
}

/** An area's two figures. */
export interface CostAndQuality {
  readonly cost: number;
  readonly quality: number;
}

/** Which direction is good, on each side. */
export interface GoodDirections {
  readonly cost: Direction;
  readonly quality: Direction;
}

/**
 * Which quadrant (kvadrant) an area lies in, seen from a reference.
 *
 * @example
 * sides({ cost: 9, quality: 80 }, { cost: 10, quality: 70 }, { cost: "low", quality: "high" }).quadrant; // => "cheaper and better"
 * sides({ cost: 9, quality: 70 }, { cost: 10, quality: 70 }, { cost: "low", quality: "high" }).quadrant; // => null
 */
export function sides(area: CostAndQuality, reference: CostAndQuality, good: GoodDirections): Sides {
  const cost = advantage(area.cost, reference.cost, good.cost);
  const quality = advantage(area.quality, reference.quality, good.quality);
  const costSide = cost === 0 ? "same" : cost > 0 ? "cheaper" : "dearer";
  const qualitySide = quality === 0 ? "same" : quality > 0 ? "better" : "worse";
  const quadrant = costSide === "same" || qualitySide === "same" ? null : (`${costSide} and ${qualitySide}` as const);
  return { costSide, qualitySide, quadrant };
}

function advantage(value: number, reference: number, good: Direction): number {
  return good === "high" ? value - reference : reference - value;
}

const WORDS = { cheaper: "billigare", dearer: "dyrare", better: "bättre", worse: "sämre" } as const;

/**
 * The sides in Swedish.
 *
 * @example
 * sidesInWords({ costSide: "cheaper", qualitySide: "same", quadrant: null }); // => "billigare och lika bra"
 */
export function sidesInWords({ costSide, qualitySide }: Sides): string {
  const cost = costSide === "same" ? "lika dyr" : WORDS[costSide];
  return `${cost} och ${qualitySide === "same" ? "lika bra" : WORDS[qualitySide]}`;
}

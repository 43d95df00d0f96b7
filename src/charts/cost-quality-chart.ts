import { type Chart, makeChart } from "./chart.ts";
import { checkValues } from "./check-values.ts";
import { costQualityAlt } from "./cost-quality-alt.ts";
import { costQualityData } from "./cost-quality-data.ts";
import type { NameTitle } from "./name-title.ts";
import { checkInterval } from "./value-interval.ts";
import { costQualitySpec } from "./cost-quality-spec.ts";

/** An area with its cost and its quality; `lower` and `upper` are the ends of the interval of the quality, both or none. */
export interface CostQualityRow {
  readonly municipality: string;
  readonly name: string;
  readonly cost: number | null;
  readonly quality: number | null;
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
  readonly missing?: string | null | undefined;
}

/** What an axis shows. */
export interface AxisWords<Good extends "low" | "high"> {
  readonly title: string;
  readonly unit: string;
  readonly good: Good;
  readonly digits?: number;
}

/** What to draw and the words around it. */
export interface CostQualityOptions extends NameTitle {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly CostQualityRow[];
  /** The id of the area that the chart is about. */
  readonly focus: string;
  /** The ids of the areas that are labelled beside the focus. */
  readonly peers: readonly string[];
  readonly cost: AxisWords<"low">;
  readonly quality: AxisWords<"high">;
  /** Where the plane is divided, and what those two values are: «medianen i länet». */
  readonly quadrants: { readonly cost: number; readonly quality: number; readonly label: string };
  readonly source: string;
  /** A text that tells the finding to those who do not see the chart; made from the figures when left out. */
  readonly alt?: string;
}

/** A row that has both its values. */
export type Point = CostQualityRow & { readonly cost: number; readonly quality: number };

/**
 * A scatter of quality against cost, divided in four by two levels: who gets more for less. Focus and peers are
 * labelled, the others are quiet dots. It shows how areas lie, not that the one follows from the other.
 *
 * @throws {RangeError} when no area has both values, no row is the focus, or an interval lacks an end or does not hold its
 *   quality
 * @example
 * const chart = costQualityChart({
 *   title: "Lägre kostnad och högre kvalitet",
 *   subtitle: "Kostnad och nöjdhet 2022",
 *   rows: [{ municipality: "0126", name: "Huddinge", cost: 1031110.7, quality: 72 }],
 *   focus: "0126",
 *   peers: [],
 *   cost: { title: "Kostnad", unit: "kr", good: "low" },
 *   quality: { title: "Nöjda", unit: "%", good: "high" },
 *   quadrants: { cost: 1000000, quality: 75, label: "medianen i länet" },
 *   source: "Källa: Kolada",
 * });
 * chart.data.rows; // => [{ name: "Huddinge", cost: 1031110.7, quality: 72 }]
 */
export function costQualityChart(options: CostQualityOptions): Chart {
  const { rows, focus, quadrants } = options;
  checkValues(
    "costQualityChart",
    rows.flatMap((row) => [row.cost, row.quality, row.lower ?? null, row.upper ?? null]),
  );
  checkValues("costQualityChart", [quadrants.cost, quadrants.quality]);
  for (const row of rows) checkInterval("costQualityChart", "quality", { ...row, value: row.quality });
  if (!rows.some((row) => row.municipality === focus)) {
    throw new RangeError(
      `costQualityChart: focus must be one of ${rows.map((row) => row.municipality).join(", ")}, was ${focus}`,
    );
  }
  const points = rows.filter((row): row is Point => row.cost !== null && row.quality !== null);
  if (points.length === 0)
    throw new RangeError("costQualityChart: at least one row must have both cost and quality, none has");
  const alt = options.alt ?? costQualityAlt(options, points);
  return makeChart({ ...options, alt }, costQualityData(options), (width) =>
    costQualitySpec({ ...options, alt }, points, width),
  );
}

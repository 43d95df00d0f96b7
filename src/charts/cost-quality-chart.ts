import { type Chart, makeChart } from "./chart.ts";
import { checkValues, NO_REASON } from "./check-values.ts";
import { costQualityAlt } from "./cost-quality-alt.ts";
import { costQualitySpec } from "./cost-quality-spec.ts";

/** An area with its cost and its quality; `margin` is the margin of error of the quality, plus or minus. */
export interface CostQualityRow {
  readonly municipality: string;
  readonly name: string;
  readonly cost: number | null;
  readonly quality: number | null;
  readonly margin?: number | null | undefined;
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
export interface CostQualityOptions {
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
 * @throws {RangeError} when no area has both values, or neither the focus nor any row matches its id
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
  const { rows, focus, cost, quality, quadrants } = options;
  checkValues(
    "costQualityChart",
    rows.flatMap((row) => [row.cost, row.quality, row.margin ?? null]),
  );
  checkValues("costQualityChart", [quadrants.cost, quadrants.quality]);
  if (!rows.some((row) => row.municipality === focus)) {
    throw new RangeError(
      `costQualityChart: focus must be one of ${rows.map((row) => row.municipality).join(", ")}, was ${focus}`,
    );
  }
  const points = rows.filter((row): row is Point => row.cost !== null && row.quality !== null);
  if (points.length === 0)
    throw new RangeError("costQualityChart: at least one row must have both cost and quality, none has");
  const alt = options.alt ?? costQualityAlt(options, points);
  const margins = rows.some((row) => typeof row.margin === "number");
  const reason = (row: CostQualityRow) => ({ missing: row.missing || NO_REASON });
  const data = {
    columns: [
      { name: "name", title: "Kommun" },
      { name: "cost", title: cost.title, unit: cost.unit, digits: cost.digits ?? 0 },
      { name: "quality", title: quality.title, unit: quality.unit, digits: quality.digits ?? 0 },
      ...(margins
        ? [
            {
              name: "margin",
              title: "Felmarginal ±",
              unit: quality.unit === "%" ? "procentenheter" : quality.unit,
              digits: quality.digits ?? 0,
            },
          ]
        : []),
    ],
    rows: rows.map((row) => ({
      name: row.name,
      cost: row.cost ?? reason(row),
      quality: row.quality ?? reason(row),
      ...(margins && { margin: row.margin ?? reason(row) }),
    })),
  };
  return makeChart({ ...options, alt }, data, (width) => costQualitySpec({ ...options, alt }, points, width));
}

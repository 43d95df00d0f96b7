import { type Chart, makeChart } from "./chart.ts";
import { NO_REASON } from "./check-values.ts";
import { pairAlt } from "./pair-alt.ts";
import { pairData } from "./pair-data.ts";
import { checkPairs, type PairStyle } from "./pair-rows.ts";
import { pairSpec } from "./pair-spec.ts";

/** The values of women and men for an indicator, a municipality or a year, named by `name`. */
export interface GenderPairRow {
  readonly name: string;
  readonly women: number | null;
  readonly men: number | null;
  /** Why a value is lacking. */
  readonly missing?: string | null | undefined;
}

/** What to draw and the words around it. */
export interface GenderPairsOptions {
  readonly title: string;
  readonly subtitle: string;
  /** Drawn in the order given. */
  readonly rows: readonly GenderPairRow[];
  /** The name of the row that the chart is about. */
  readonly focus?: string;
  readonly unit: string;
  readonly digits?: number;
  readonly source: string;
  /** A text that tells the finding to those who do not see the chart; made from the figures when left out. */
  readonly alt?: string;
}

/**
 * Women and men side by side (könsuppdelade par): a row for each indicator, municipality or year, women as a filled
 * circle and men as a hollow diamond, joined by a line, and the gap women minus men to the right.
 *
 * All rows share one axis, so they must share one unit. A gap between two survey shares may be chance: test it first.
 *
 * @throws {RangeError} when there is no value to draw, one is not finite, or the focus is not the name of a row
 * @example
 * const chart = genderPairs({
 *   title: "Kvinnor är nöjdare än män",
 *   subtitle: "Andel nöjda 2022, procent",
 *   rows: [{ name: "Bemötande", women: 84, men: 79 }],
 *   unit: "%",
 *   source: "Källa: Kolada",
 * });
 * chart.data.rows; // => [{ name: "Bemötande", first: 79, second: 84, difference: 5 }]
 */
export function genderPairs(options: GenderPairsOptions): Chart {
  const { title, unit, digits = 0, focus } = options;
  const style: PairStyle = {
    labels: ["män", "kvinnor"],
    shapes: ["diamond", "circle"],
    difference: "Kvinnor minus män",
    unit,
    digits,
  };
  const rows = options.rows.map(({ name, women, men, missing }) => ({
    name,
    strong: name === focus,
    first: men,
    second: women,
    missing: missing || NO_REASON,
  }));
  checkPairs("genderPairs", rows);
  if (focus !== undefined && !rows.some(({ strong }) => strong))
    throw new RangeError(`genderPairs: focus must be one of ${rows.map(({ name }) => name).join(", ")}, was ${focus}`);
  const alt = options.alt ?? pairAlt(title, rows, style);
  return makeChart({ ...options, alt }, pairData(rows, style), (width) => pairSpec(rows, style, alt, width));
}

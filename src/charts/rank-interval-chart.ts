import { formatNumber } from "../text/number.ts";
import { type Chart, makeChart } from "./chart.ts";
import type { NameTitle } from "./name-title.ts";
import { rankIntervalAlt } from "./rank-interval-alt.ts";
import { rankIntervalData } from "./rank-interval-data.ts";
import { rankIntervalSpec } from "./rank-interval-spec.ts";
import type { RankedRow } from "./ranked-bars.ts";
import { rankedRows } from "./ranked-rows.ts";

/** An area with its place and the places that it may truly have, as `rankWithUncertainty` returns it. */
export interface RankIntervalRow extends RankedRow {
  /** First and last place with the confidence for this area by itself. */
  readonly rankInterval: readonly [number, number] | null;
  /** The same with the confidence for all areas at once. */
  readonly simultaneous: readonly [number, number] | null;
  /** Why there are no intervals. */
  readonly note?: string | null | undefined;
}

/** What to draw and the words around it. */
export interface RankIntervalOptions extends NameTitle {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly RankIntervalRow[];
  /** The id of the area that the chart is about. */
  readonly focus: string;
  readonly unit: string;
  /** Decimals of the values in the table. */
  readonly digits?: number;
  /** The confidence that the intervals were computed with; default 0.95. It is only told to the reader. */
  readonly confidence?: number;
  readonly source: string;
  /** A text that tells the finding to those who do not see the chart; made from the figures when left out. */
  readonly alt?: string;
}

/**
 * Places with their uncertainty (larvdiagram, caterpillar plot): a row for each area in order of place, a dot at the
 * place, a thick bar over the places that the area by itself may truly have and a thin one over those that hold for all
 * areas at once. Areas without a value stand last with the reason; those without an interval say so.
 *
 * Read the thick bar for one area chosen beforehand, the thin one to compare many. Two areas whose bars overlap may
 * still differ: for a pair, test the difference.
 *
 * @param options rows of `rankWithUncertainty` and the words around them
 * @throws {RangeError} when there is no value to draw, the focus is not among the rows, an area comes twice, a row with
 *   a value has no rank, an interval is not two places in order, or the confidence is not between 0 and 1
 * @example
 * const chart = rankIntervalChart({
 *   title: "Huddinges plats är osäker",
 *   subtitle: "Plats efter andel nöjda 2022, med 95 % konfidens",
 *   rows: [
 *     { municipality: "0126", name: "Huddinge", value: 72, rank: 1, rankInterval: [1, 2], simultaneous: [1, 2] },
 *     { municipality: "0136", name: "Haninge", value: 68, rank: 2, rankInterval: [1, 2], simultaneous: [1, 2] },
 *   ],
 *   focus: "0126",
 *   unit: "%",
 *   source: "Källa: Kolada",
 * });
 * chart.data.rows[0]; // => { rank: "1", name: "Huddinge", value: 72, interval: "1–2", simultaneous: "1–2" }
 */
export function rankIntervalChart(options: RankIntervalOptions): Chart {
  const rows = rankedRows("rankIntervalChart", options);
  const { confidence = 0.95 } = options;
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`rankIntervalChart: confidence must be between 0 and 1, was ${confidence}`);
  for (const row of rows) checkIntervals(row);
  const percent = formatNumber(confidence * 100, { digits: Number.isInteger(confidence * 100) ? 0 : 1, unit: "%" });
  const alt = options.alt ?? rankIntervalAlt(options, rows, percent);
  return makeChart({ ...options, alt }, rankIntervalData(options, rows), (width) =>
    rankIntervalSpec({ ...options, alt }, rows, percent, width),
  );
}

function checkIntervals({ municipality, rankInterval, simultaneous }: RankIntervalRow): void {
  for (const interval of [rankInterval, simultaneous]) {
    if (interval === null) continue;
    const [first, last] = interval;
    if (Number.isInteger(first) && Number.isInteger(last) && first >= 1 && last >= first) continue;
    throw new RangeError(
      `rankIntervalChart: an interval must be two whole places from 1 in order, that of ${municipality} was ${first}–${last}`,
    );
  }
}

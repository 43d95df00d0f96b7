import { formatNumber } from "../text/number.ts";
import { type Chart, makeChart } from "./chart.ts";
import { checkValues } from "./check-values.ts";
import { funnelData } from "./funnel-data.ts";
import { type FunnelPoint, funnelPoint, POSITION_WORDS } from "./funnel-points.ts";
import { funnelSpec } from "./funnel-spec.ts";
import type { NameTitle } from "./name-title.ts";
import { sentence } from "./sentence.ts";

/** A share with the number of answers that it is of, as `surveyEstimates` returns it. */
export interface FunnelRow {
  readonly municipality: string;
  readonly name: string;
  /** In percent. */
  readonly share: number | null;
  readonly answered: number | null;
  readonly missing?: string | null | undefined;
}

/** What to draw and the words around it. */
export interface FunnelOptions extends NameTitle {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly FunnelRow[];
  /** The id of the area that the plot is about. */
  readonly focus: string;
  /** What the shares are held against, in percent, and what that is: «länet». */
  readonly centre: { readonly value: number; readonly label: string };
  /** Decimals in labels and table. */
  readonly digits?: number;
  readonly source: string;
  /** A text that tells the finding to those who do not see the chart; made from the figures when left out. */
  readonly alt?: string;
}

/**
 * Funnel plot (trattdiagram): shares against the number of answers, with the limits within which chance alone would keep
 * 95 and 99.8 percent of them. Who is inside the funnel does not stand out from the centre; who is outside has a mark of
 * its own and a name. It needs no ranking, so small municipalities are not first and last by their size.
 *
 * The limits are those of the binomial distribution around the given centre. Of many areas some come outside 95 percent by
 * chance: five in a hundred. Not for surveys that reached nearly all of a small group, where the limits are too wide.
 *
 * @throws {RangeError} when no row has both a share and a number of answers, a share is outside 0–100, a number of answers
 *   is not whole and at least 1, the centre is not between 0 and 100, or the focus is not among the rows
 * @see funnelLimits
 * @example
 * const chart = funnelPlot({
 *   title: "Huddinge skiljer sig inte från länet",
 *   subtitle: "Andel nöjda 2022, procent",
 *   rows: [{ municipality: "0126", name: "Huddinge", share: 72, answered: 205 }],
 *   focus: "0126",
 *   centre: { value: 75, label: "länet" },
 *   source: "Källa: Kolada",
 * });
 * chart.data.rows[0].answered; // => 205
 */
export function funnelPlot(options: FunnelOptions): Chart {
  const { rows, focus, centre } = options;
  checkValues(
    "funnelPlot",
    rows.flatMap(({ share, answered }) => [share, answered]),
  );
  for (const { municipality, share, answered } of rows) {
    if (share !== null && (share < 0 || share > 100)) {
      throw new RangeError(`funnelPlot: a share must be 0–100 percent, that of ${municipality} was ${share}`);
    }
    if (answered !== null && !(Number.isInteger(answered) && answered >= 1)) {
      throw new RangeError(
        `funnelPlot: answered must be a whole number from 1, that of ${municipality} was ${answered}`,
      );
    }
  }
  if (!(centre.value > 0 && centre.value < 100)) {
    throw new RangeError(`funnelPlot: centre must be between 0 and 100 percent, was ${centre.value}`);
  }
  if (!rows.some(({ municipality }) => municipality === focus)) {
    throw new RangeError(
      `funnelPlot: focus must be one of ${rows.map(({ municipality }) => municipality).join(", ")}, was ${focus}`,
    );
  }
  const points = rows.flatMap((row) => funnelPoint(row, centre.value) ?? []);
  if (points.length === 0) {
    throw new RangeError("funnelPlot: at least one row must have both share and answered, none has");
  }
  const alt = options.alt ?? funnelAlt(options, points);
  return makeChart({ ...options, alt }, funnelData(options), (width) => funnelSpec({ ...options, alt }, points, width));
}

/** The title, the focus, who is outside the limits, and how many are not shown. */
function funnelAlt(options: FunnelOptions, points: readonly FunnelPoint[]): string {
  const { title, rows, focus, centre, digits = 0 } = options;
  const percent = (value: number): string => formatNumber(value, { digits, unit: "%" });
  const own = points.find(({ municipality }) => municipality === focus);
  const name = rows.find(({ municipality }) => municipality === focus)?.name ?? focus;
  const outside = points.filter(({ position }) => position !== "within");
  const named = outside.map((point) => `${point.name} (${percent(point.share)}, ${POSITION_WORDS[point.position]})`);
  const missing = rows.length - points.length;
  return [
    sentence(title),
    own === undefined
      ? `${name}: värde saknas.`
      : `${name}: ${percent(own.share)} av ${formatNumber(own.answered)} svar, ${POSITION_WORDS[own.position]} runt ${percent(centre.value)} (${centre.label}).`,
    named.length === 0 ? "Ingen ligger utanför gränserna." : `Utanför gränserna: ${named.join(", ")}.`,
    ...(missing === 0 ? [] : [`Värde saknas för ${missing}.`]),
  ].join(" ");
}

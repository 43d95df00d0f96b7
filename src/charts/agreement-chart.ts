import { formatNumber } from "../text/number.ts";
import { differs, type Pair } from "./agreement-pairs.ts";
import { agreementSpec } from "./agreement-spec.ts";
import { type Chart, makeChart } from "./chart.ts";
import { checkValues, NO_REASON } from "./check-values.ts";
import { type NameTitle, nameTitleOf } from "./name-title.ts";
import { sentence } from "./sentence.ts";

/** A value as it was published and as it comes out when it is computed again. */
export interface AgreementRow {
  readonly municipality: string;
  readonly name: string;
  readonly published: number | null;
  readonly recomputed: number | null;
  readonly missing?: string | null | undefined;
}

/** What to draw and the words around it. */
export interface AgreementOptions extends NameTitle {
  readonly rows: readonly AgreementRow[];
  /** The finding; counted from the rows when left out. */
  readonly title?: string;
  readonly subtitle: string;
  readonly unit: string;
  /** Decimals in labels and table. */
  readonly digits?: number;
  /** The largest difference that is no difference, in the unit of the values: half of the last decimal published. */
  readonly tolerance: number;
  readonly source: string;
  /** A text that tells the finding to those who do not see the chart; made from the figures when left out. */
  readonly alt?: string;
}

/**
 * Published values against the same values computed again: what agrees lies on the diagonal and is quiet, what does not
 * is filled and named with its difference. The largest difference is always stated, as a diagonal hides small ones.
 *
 * @throws {RangeError} when no row has both values or the tolerance is negative
 * @example
 * const chart = agreementChart({
 *   rows: [{ municipality: "0126", name: "Huddinge", published: 95.09307531, recomputed: 95.09307531 }],
 *   subtitle: "Resursindex äldreomsorg 2022",
 *   unit: "indexenheter",
 *   tolerance: 0.005,
 *   source: "Egna beräkningar",
 * });
 * chart.title; // => "Alla 1 publicerade värden går att räkna fram"
 */
export function agreementChart(options: AgreementOptions): Chart {
  const { rows, tolerance, unit, digits = 2 } = options;
  checkValues(
    "agreementChart",
    rows.flatMap((row) => [row.published, row.recomputed]),
  );
  if (!(tolerance >= 0)) throw new RangeError(`agreementChart: tolerance must be 0 or more, was ${tolerance}`);
  const pairs = rows.filter((row): row is Pair => row.published !== null && row.recomputed !== null);
  const [first, ...others] = pairs;
  if (first === undefined) throw new RangeError("agreementChart: at least one row must have both values, none has");
  const gap = (pair: Pair): number => Math.abs(pair.recomputed - pair.published);
  const largest = others.reduce((a, b) => (gap(b) > gap(a) ? b : a), first);
  const agreeing = pairs.filter((pair) => !differs(pair, tolerance)).length;
  const title =
    options.title ??
    (agreeing === pairs.length
      ? `Alla ${pairs.length} publicerade värden går att räkna fram`
      : `${agreeing} av ${pairs.length} publicerade värden går att räkna fram`);
  const note = `Största skillnad: ${largestText(gap(largest), digits, unit)} (${largest.name})`;
  const alt = options.alt ?? `${sentence(title)} ${note}.`;
  const reason = (row: AgreementRow) => ({ missing: row.missing || NO_REASON });
  const data = {
    columns: [
      { name: "name", title: nameTitleOf(options) },
      { name: "published", title: "Publicerat", unit, digits },
      { name: "recomputed", title: "Omräknat", unit, digits },
      { name: "difference", title: "Skillnad", unit, digits },
    ],
    rows: rows.map((row) => ({
      name: row.name,
      published: row.published ?? reason(row),
      recomputed: row.recomputed ?? reason(row),
      difference: row.published === null || row.recomputed === null ? reason(row) : row.recomputed - row.published,
    })),
  };
  return makeChart({ ...options, title, alt }, data, (width) => agreementSpec({ ...options, alt, note }, pairs, width));
}

/** A difference that would be rounded to nothing is said to be below half the last decimal, unless it is exactly none. */
function largestText(gap: number, digits: number, unit: string): string {
  const half = 0.5 / 10 ** digits;
  if (gap === 0) return "ingen";
  return gap < half
    ? `mindre än ${formatNumber(half, { digits: digits + 1, unit })}`
    : formatNumber(gap, { digits, unit });
}

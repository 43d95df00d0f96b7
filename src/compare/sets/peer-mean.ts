import type { ColumnTable } from "arquero";
import { checkNumber, checkObject } from "../../metrics/check.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { type AreaValue, areaValues, OTHER_KINDS, type Selection } from "../area-values.ts";

/** A mean over municipalities, and what it rests on. */
export interface PeerMean {
  /** null when no municipality has a value. */
  readonly mean: number | null;
  /** How many had a value. */
  readonly of: number;
  readonly missing: readonly { readonly municipality: string; readonly name: string; readonly reason: string }[];
  readonly weighted: boolean;
  /** Whether the value of the municipality in focus is one of those in the mean. */
  readonly includesFocus: boolean;
  readonly method: "unweighted-mean" | "weighted-mean";
}

/** What a mean is of. */
export interface PeerMeanOptions extends Selection {
  /** Whether the municipality in focus counts: the board's reports let it. There is no default, since both are in use. */
  readonly includeFocus: boolean;
  /** The municipality in focus; that of the peer set when nothing is said. */
  readonly focus?: string | undefined;
  /** Area → weight, 0 or more, such as the number of users; for every area with a value. */
  readonly weights?: ReadonlyMap<string, number> | undefined;
  /** What the weights are, in Swedish, for the sentence: "antal brukare". */
  readonly weightedBy?: string | undefined;
}

const KEYS = ["period", "gender", "among", "includeFocus", "focus", "weights", "weightedBy"];

/**
 * Mean of peers (medelvärde för jämförelsekommunerna): Σ x / n over the municipalities that have a value, or Σ w·x / Σ w.
 * Those without are named with their reasons, and never counted as zero.
 *
 * With the municipality in focus in the mean, it is compared with itself in part, and looks nearer the others than it is;
 * without, the number is not the one that the board's reports print. An unweighted mean says what a municipality is like
 * on average, a weighted one what the inhabitants meet. Not for the nation: see {@link nation}.
 *
 * @param values a table of figures with one key figure, or a Map of area to value
 * @throws {TypeError} when `includeFocus` or the focus is not said; {RangeError} when fewer than two areas are compared, an
 * area is no municipality, or one with a value has no weight
 * @example
 * const values = new Map([["0126", 88], ["0136", 82], ["0123", null]]);
 * const { mean, of, summary } = peerMean(values, { among: ["0126", "0136", "0123"], focus: "0126", includeFocus: true });
 * [mean, of]; // => [85, 2]
 * summary; // => "ovägt medel av 2 kommuner, 0126 medräknad (1 saknar värde)"
 * peerMean(values, { focus: "0126", includeFocus: false }).mean; // => 82
 */
export function peerMean(
  values: ColumnTable | ReadonlyMap<string, number | null>,
  options: PeerMeanOptions,
): Summarised<PeerMean> {
  checkObject("options", options, KEYS);
  const { includeFocus, weights, ...selection } = options;
  if (typeof includeFocus !== "boolean") throw new TypeError(`includeFocus must be true or false, was ${includeFocus}`);
  const focus = focusOf(options);
  const { rows } = areaValues(values, selection);
  checkAreas(rows);
  if (includeFocus && !rows.some(({ municipality }) => municipality === focus)) {
    throw new RangeError(`focus must be one of the areas compared when includeFocus is true, was ${focus}`);
  }
  const counted = rows.filter(({ municipality }) => includeFocus || municipality !== focus);
  const present = counted.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]));
  for (const { municipality, value } of present) checkNumber(`value of ${municipality}`, value, "finite");
  const missing = counted.flatMap(({ municipality, name, value, missing: reason }) =>
    value === null ? [{ municipality, name, reason: reason ?? "skäl ej angivet" }] : [],
  );
  const result: PeerMean = {
    mean: meanOf(present, weights),
    of: present.length,
    missing,
    weighted: weights !== undefined,
    includesFocus: present.some(({ municipality }) => municipality === focus),
    method: weights === undefined ? "unweighted-mean" : "weighted-mean",
  };
  const focusName = rows.find(({ municipality }) => municipality === focus)?.name ?? focus;
  return summarised(result, sentence(result, focusName, options.weightedBy));
}

function focusOf({ focus, among }: PeerMeanOptions): string {
  const found = focus ?? (among !== undefined && "focus" in among ? among.focus : undefined);
  if (typeof found === "string") return found;
  throw new TypeError(`focus must be the municipality that includeFocus is about, was ${found}`);
}

function checkAreas(rows: readonly AreaValue[]): void {
  const other = rows.find(({ municipality }) => OTHER_KINDS.test(municipality));
  if (other !== undefined) {
    throw new RangeError(`among must hold municipalities only, held ${other.municipality}: it is a mean already`);
  }
  if (rows.length >= 2) return;
  throw new RangeError(`among must hold two municipalities or more for a mean, was ${rows[0]?.municipality ?? "none"}`);
}

function meanOf(
  rows: readonly { readonly municipality: string; readonly value: number }[],
  weights: ReadonlyMap<string, number> | undefined,
): number | null {
  if (rows.length === 0) return null;
  const weighed = rows.map(({ municipality, value }) => {
    if (weights === undefined) return { value, weight: 1 };
    const weight = weights.get(municipality);
    if (weight === undefined) throw new RangeError(`weights must hold every area with a value, lacks ${municipality}`);
    return { value, weight: checkNumber(`weight of ${municipality}`, weight, "nonNegative") };
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  checkNumber("the sum of weights", total, "positive");
  return weighed.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
}

function sentence({ of, missing, includesFocus, weighted }: PeerMean, focus: string, by: string | undefined): string {
  const lacking = missing.length === 0 ? "" : ` (${missing.length} saknar värde)`;
  if (of === 0) return `inget medel: ingen kommun har värde${lacking}`;
  const who = of === 1 ? "1 kommun" : `${of} kommuner`;
  const mean = weighted ? `vägt medel av ${who}${by === undefined ? "" : ` (efter ${by})`}` : `ovägt medel av ${who}`;
  return `${mean}, ${focus} ${includesFocus ? "medräknad" : "inte medräknad"}${lacking}`;
}

import type { ColumnTable } from "arquero";
import { mean } from "simple-statistics";
import { checkArray, checkNumber, checkObject } from "../../metrics/check.ts";
import type { Direction } from "../../metrics/direction.ts";
import type { SurveyCounts } from "../../metrics/shares/check-counts.ts";
import { differenceInWords, inWords, type Wording } from "../../metrics/wording.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { type AreaValue, areaValues } from "../area-values.ts";
import { polarity } from "../polarity.ts";
import { refuseIndex } from "../quality/known-index.ts";
import { type Ranked, rank } from "../rank.ts";
import { type DifferenceTest, testDifference } from "../surveys/test-difference.ts";
import { pooledCounts } from "./pooled-counts.ts";
import { unitError, unitPlaces } from "./unit-places.ts";

/** One way of running the service: by the municipality itself, or bought. */
export interface UnitSide {
  /** The plain mean of the units that have a value; null when none has. */
  readonly mean: number | null;
  /** How many units had a value. */
  readonly of: number;
  readonly missing: readonly { readonly unit: string; readonly name: string; readonly reason: string }[];
}

/** A unit's place with the places that it may truly have; null where its uncertainty is not known. */
export interface RankedUnit extends Ranked {
  readonly side: "own" | "bought";
  readonly standardError: number | null;
  /** With the confidence for all units at once. */
  readonly simultaneous: readonly [number, number] | null;
}

/** Own and bought service side by side, and the units against each other. */
export interface UnitComparison {
  readonly own: UnitSide;
  readonly bought: UnitSide;
  /** Mean of own less mean of bought; null when either is. */
  readonly difference: number | null;
  /** Of the shares of all who answered at own and at bought units; null when some unit's counts are not known. */
  readonly test: Summarised<DifferenceTest> | null;
  /** Best first. */
  readonly ranking: readonly RankedUnit[];
  readonly method: "unweighted-means";
  readonly confidence: number;
  readonly assumes: readonly string[];
}

/** Which units, and how uncertain their figures are. */
export interface UnitComparisonOptions extends Wording {
  /** Ids of the units that the municipality runs itself (egen regi). */
  readonly own: readonly string[];
  /** Ids of the units that it buys from (köpt verksamhet). */
  readonly bought: readonly string[];
  readonly period?: number | string | undefined;
  readonly gender?: "T" | "K" | "M" | undefined;
  /** From our polarity table when it knows the key figure. */
  readonly good?: Direction | undefined;
  /** Unit → survey counts. */
  readonly counts?: ReadonlyMap<string, SurveyCounts> | undefined;
  /** Unit → standard error in the unit of the figure; from `counts` when those are given. */
  readonly standardErrors?: ReadonlyMap<string, number> | undefined;
  readonly confidence?: number | undefined;
  /** Of the rank intervals. */
  readonly seed?: number | undefined;
}

const KEYS = [
  ...["own", "bought", "period", "gender", "good", "counts", "standardErrors", "confidence", "seed", "unit", "digits"],
];
const UNWEIGHTED = "Medlen är ovägda: en liten enhet väger lika mycket som en stor.";
const POOLED = "Testet lägger ihop alla svar: en enhet med många svar väger mer där än i medlet.";
const CLUSTERED =
  "Svaren räknas som oberoende: skiljer sig enheter av samma slag sinsemellan är den verkliga osäkerheten större.";

/**
 * Units compared (enheter jämförda): service that the municipality runs itself (egen regi) beside service that it buys
 * (köpt verksamhet), and the units' places among each other with their uncertainty.
 *
 * `difference` is between plain means of units. `test`, when the counts of every unit with a value are known, is
 * testDifference of the pooled counts: another number, of persons and not of units. Places come with the simultaneous
 * interval of rankIntervals for units whose standard error is known; an unknown one may stand anywhere, and widens the
 * others' intervals by a place. Who lives where is not chance: a difference between own and bought is not an effect of who
 * runs the service.
 *
 * @param values figures of one key figure, whose areas are unit ids, or a Map of unit to value
 * @throws {TypeError|RangeError} naming the argument: a unit on both sides, no unit on a side, or no unit with a value
 * @example
 * // Synthetic.
 * const values = new Map([["V1", 80], ["V2", 90], ["V3", 70]]);
 * const { own, bought, difference } = compareUnits(values, { own: ["V1", "V2"], bought: ["V3"], good: "high" });
 * [own.mean, own.of, bought.mean, difference]; // => [85, 2, 70, 15]
 */
export function compareUnits(
  values: ColumnTable | ReadonlyMap<string, number | null>,
  options: UnitComparisonOptions,
): Summarised<UnitComparison> {
  checkObject("options", options, KEYS);
  const [own, bought] = [idsOf("own", options.own), idsOf("bought", options.bought)];
  const both = own.find((id) => bought.includes(id));
  if (both !== undefined) throw new RangeError(`own and bought must not share a unit, ${both} is in both`);
  const confidence = checkNumber("confidence", options.confidence ?? 0.95, "fraction");
  const { period, gender, counts } = options;
  const selection = { ...(period !== undefined && { period }), ...(gender && { gender }) };
  const { kpi, rows } = areaValues(values, { ...selection, among: [...own, ...bought] });
  if (counts !== undefined || options.standardErrors !== undefined) refuseIndex(kpi);
  const sides = { own: sideOf(rows, own), bought: sideOf(rows, bought) };
  const test = counts === undefined ? null : testOf(rows, own, bought, counts, confidence);
  const good = options.good ?? polarity(kpi ?? "these values");
  const ranked = rank(values, { ...selection, good, among: [...own, ...bought] });
  const errors = ranked.map((row) => unitError(row, options));
  const places = unitPlaces(ranked, errors, { good, confidence, seed: options.seed });
  const difference = sides.own.mean === null || sides.bought.mean === null ? null : sides.own.mean - sides.bought.mean;
  const result: UnitComparison = {
    ...{ ...sides, difference, test },
    ranking: ranked.map((row, i) => ({
      ...row,
      side: own.includes(row.municipality) ? "own" : "bought",
      standardError: errors[i] ?? null,
      simultaneous: places.get(row.municipality) ?? null,
    })),
    ...{ method: "unweighted-means", confidence },
    assumes: [UNWEIGHTED, ...(test === null ? [] : [...test.assumes, POOLED, CLUSTERED])],
  };
  return summarised(result, sentence(result, options), result.assumes);
}

function idsOf(argument: string, ids: readonly string[]): readonly string[] {
  if (checkArray(argument, ids).length === 0)
    throw new RangeError(`${argument} must hold at least one unit, was empty`);
  return [...new Set(ids)];
}

function sideOf(rows: readonly AreaValue[], ids: readonly string[]): UnitSide {
  const ofSide = rows.filter(({ municipality }) => ids.includes(municipality));
  const present = ofSide.flatMap(({ municipality, value }) =>
    value === null ? [] : [checkNumber(`value of ${municipality}`, value, "finite")],
  );
  const missing = ofSide.flatMap(({ municipality, name, value, missing: reason }) =>
    value === null ? [{ unit: municipality, name, reason: reason ?? "skäl ej angivet" }] : [],
  );
  return { mean: present.length === 0 ? null : mean(present), of: present.length, missing };
}

function testOf(
  rows: readonly AreaValue[],
  own: readonly string[],
  bought: readonly string[],
  counts: ReadonlyMap<string, SurveyCounts>,
  confidence: number,
): Summarised<DifferenceTest> | null {
  const present = new Set(rows.flatMap(({ municipality, value }) => (value === null ? [] : [municipality])));
  const pool = (ids: readonly string[]) =>
    pooledCounts(
      ids.filter((id) => present.has(id)),
      counts,
    );
  const [a, b] = [pool(own), pool(bought)];
  if (a === undefined || b === undefined) return null;
  return testDifference(a, b, { confidence, names: ["egen regi", "köpt verksamhet"] });
}

function sentence({ own, bought, difference, test }: UnitComparison, wording: Wording): string {
  const side = (words: string, { mean, of }: UnitSide) =>
    mean === null
      ? `${words} saknar värde`
      : `${words} ${inWords(mean, wording)} (${of} ${of === 1 ? "enhet" : "enheter"})`;
  const sides = `${side("Egen regi", own)}, ${side("köpt verksamhet", bought)}`;
  const gap = difference === null ? "" : `: skillnad ${differenceInWords(difference, wording, true)}`;
  return `${sides}${gap}.${test === null ? "" : ` ${test.summary}`}`;
}

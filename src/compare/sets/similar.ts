import { checkNumber, checkObject } from "../../metrics/check.ts";
import { type MaybeValue, valued } from "../../metrics/valued.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { OTHER_KINDS } from "../area-values.ts";
import type { PeerSet } from "../peer-set.ts";
import { standardise } from "./standardise.ts";

/** Key figure → (area → value of one period). */
export type FiguresByArea = ReadonlyMap<string, ReadonlyMap<string, MaybeValue>>;

/** A municipality and how far it is from the one in question. */
export interface SimilarMunicipality {
  readonly municipality: string;
  readonly name: string;
  /** In standard deviations. */
  readonly distance: number;
  /** What each key figure contributes: percent of the squared distance; 0 for all when the distance is 0. */
  readonly contributions: Readonly<Record<string, number>>;
}

/** A municipality that could not be compared: the key figures that it lacks, with the reasons. */
export interface LeftOut {
  readonly municipality: string;
  readonly name: string;
  readonly missing: Readonly<Record<string, string>>;
}

/** The nearest municipalities. */
export interface SimilarMunicipalities {
  readonly municipality: string;
  readonly name: string;
  readonly rows: readonly SimilarMunicipality[];
  readonly leftOut: readonly LeftOut[];
  /** Among how many, with all key figures, the figures were standardised; the municipality itself is one. */
  readonly of: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly method: "standardised-euclidean";
  readonly assumes: readonly string[];
}

/** How to look for similar municipalities. */
export interface SimilarOptions {
  /** The municipality that others are to be like. */
  readonly municipality: string;
  /** Key figure → weight above 0, one for each; 1 when nothing is said. Twice the weight counts twice in d². */
  readonly weights?: ReadonlyMap<string, number> | undefined;
  /** How many to give; fewer when there are not so many. */
  readonly count?: number | undefined;
  /** Whom to look among; all that the values hold but the nation, regions and groups when nothing is said. */
  readonly among?: PeerSet | readonly string[] | undefined;
  /** Area → name, for the rows and the sentence. */
  readonly names?: ReadonlyMap<string, string> | undefined;
}

const ASSUMES = [
  "Valet av nyckeltal och vikter avgör vilka kommuner som är lika: på andra nyckeltal är andra det.",
  "Varje nyckeltal är standardiserat (medelvärde 0, standardavvikelse 1) bland de kommuner som har alla värden.",
];

/**
 * Similar municipalities (liknande kommuner) on key figures of one's own choice: the nearest neighbours by the weighted
 * Euclidean distance between standardised values.
 *
 *     d = √( Σ w · (z − z₀)² ),   z = (x − mean)/s over the municipalities with all values, s with n − 1
 *
 * Choose structure (age, density, income, need), not results: municipalities chosen for similar results cannot be compared
 * by them. Key figures that go together count double. Kolada's own groups of similar municipalities are chosen on
 * structure too, by a method of Kolada's; these are not those.
 *
 * @param values key figure → (area → value of one period; null or `{ value: null, missing }` where there is none)
 * @param options see {@link SimilarOptions}; 7 neighbours unless `count` says otherwise
 * @returns nearest first, equal distances in the order of codes; the order of the input does not matter
 * @throws {RangeError} when the municipality lacks a key figure, one does not differ between the areas (named), or a
 * weight is lacking
 * @example
 * const values = new Map([["N1", new Map([["a", 1], ["b", 2], ["c", 4], ["d", null]])]]);
 * const { rows, leftOut } = similarMunicipalities(values, { municipality: "a", count: 1 });
 * [rows[0].municipality, rows[0].distance.toFixed(3), rows[0].contributions]; // => ["b", "0.655", { N1: 100 }]
 * leftOut; // => [{ municipality: "d", name: "d", missing: { N1: "skäl ej angivet" } }]
 */
export function similarMunicipalities(
  values: FiguresByArea,
  options: SimilarOptions,
): Summarised<SimilarMunicipalities> {
  checkObject("options", options, ["municipality", "weights", "count", "among", "names"]);
  const { municipality, names } = options;
  const count = checkNumber("count", options.count ?? 7, "countFromOne");
  // In one order, so that sums of floating-point numbers do not depend on that of the input.
  const kpis = [...values.keys()].sort();
  if (kpis.length === 0) throw new RangeError("values must hold at least one key figure, was empty");
  const weights = kpis.map((kpi) => weightOf(kpi, kpis, options.weights));
  const read = areasOf(values, options).map((area) => readArea(values, kpis, area));
  const complete = read.filter((row) => row.figures.length === kpis.length);
  const own = complete.findIndex((row) => row.municipality === municipality);
  if (own === -1) throw lacks(municipality, read);
  if (complete.length < 2) throw new RangeError(`no other municipality than ${municipality} has every key figure`);

  const columns = kpis.map((kpi, k) => {
    const column = complete.map(({ figures }) => figures[k] ?? Number.NaN);
    return standardise(kpi, column);
  });
  const apart = complete.map((row, place) => {
    const squares = columns.map((z, k) => (weights[k] ?? 1) * ((z[place] ?? 0) - (z[own] ?? 0)) ** 2);
    return { municipality: row.municipality, ...named(row.municipality, names), ...distanceOf(kpis, squares) };
  });
  const rows = apart
    .filter((row) => row.municipality !== municipality)
    .sort((a, b) => a.distance - b.distance || (a.municipality < b.municipality ? -1 : 1))
    .slice(0, count);
  const leftOut = read
    .filter((row) => row.figures.length < kpis.length)
    .map((row) => ({ municipality: row.municipality, ...named(row.municipality, names), missing: row.missing }));
  const result: SimilarMunicipalities = {
    ...{ municipality, ...named(municipality, names), rows, leftOut, of: complete.length },
    weights: Object.fromEntries(kpis.map((kpi, k) => [kpi, weights[k] ?? 1])),
    method: "standardised-euclidean",
    assumes: ASSUMES,
  };
  return summarised(result, sentence(result), ASSUMES);
}

function weightOf(kpi: string, kpis: readonly string[], given: ReadonlyMap<string, number> | undefined): number {
  if (given === undefined) return 1;
  const unknown = [...given.keys()].find((key) => !kpis.includes(key));
  if (unknown !== undefined) throw new RangeError(`weights must be of key figures in values, held ${unknown}`);
  const weight = given.get(kpi);
  if (weight === undefined) throw new RangeError(`weights must hold every key figure, lacks ${kpi}`);
  return checkNumber(`weight of ${kpi}`, weight, "positive");
}

function areasOf(values: FiguresByArea, { among, municipality }: SimilarOptions): string[] {
  const all = [...values.values()].flatMap((ofKpi) => [...ofKpi.keys()]).filter((area) => !OTHER_KINDS.test(area));
  const chosen = among === undefined ? all : "areas" in among ? among.areas : among;
  return [...new Set([municipality, ...chosen])].sort();
}

interface AreaRead {
  readonly municipality: string;
  /** In the order of the key figures; fewer than those when some are missing. */
  readonly figures: readonly number[];
  readonly missing: Readonly<Record<string, string>>;
}

function readArea(values: FiguresByArea, kpis: readonly string[], municipality: string): AreaRead {
  const figures: number[] = [];
  const missing: Record<string, string> = {};
  for (const kpi of kpis) {
    const given = values.get(kpi)?.get(municipality) ?? null;
    const isThere = values.get(kpi)?.has(municipality) ?? false;
    const { value, missing: reason } = valued(`${kpi} of ${municipality}`, given);
    if (value === null) missing[kpi] = isThere ? (reason ?? "skäl ej angivet") : "ingen uppgift";
    else figures.push(value);
  }
  return { municipality, figures, missing };
}

function lacks(municipality: string, read: readonly AreaRead[]): RangeError {
  const missing = read.find((row) => row.municipality === municipality)?.missing ?? {};
  const figures = Object.entries(missing).map(([kpi, reason]) => `${kpi} (${reason})`);
  return new RangeError(`municipality must have every key figure, ${municipality} lacks ${figures.join(", ")}`);
}

function distanceOf(kpis: readonly string[], squares: readonly number[]) {
  const sum = squares.reduce((total, square) => total + square, 0);
  const contributions = kpis.map((kpi, k) => [kpi, sum === 0 ? 0 : (100 * (squares[k] ?? 0)) / sum] as const);
  return { distance: Math.sqrt(sum), contributions: Object.fromEntries(contributions) };
}

function named(municipality: string, names: SimilarOptions["names"]) {
  return { name: names?.get(municipality) ?? municipality };
}

function sentence({ name, rows, of, leftOut }: SimilarMunicipalities): string {
  const nearest = rows.map((row) => row.name).join(", ");
  const lacking = leftOut.length === 0 ? "" : `; ${leftOut.length} saknar något värde`;
  return `Mest lik ${name} bland ${of} kommuner: ${nearest}${lacking}.`;
}

import type { Grid } from "../../src/sources/columns/grid.ts";

/** What the results of all key figures come to, to be compared with what other programs get. */
export interface Sums {
  values: number;
  gaps: number;
  percentiles: number;
  slopes: number;
  slopeSum: number;
}

export const noSums = (): Sums => ({ values: 0, gaps: 0, percentiles: 0, slopes: 0, slopeSum: 0 });

const YEARS = 5;
/** There are 290 municipalities: their numbers take nine bits. */
const INDEX = 511;

// The results of one key figure, as the values of its grid lie; used again for the next.
let gaps = new Float64Array(0);
let percentiles = new Float64Array(0);
let slopes = new Float64Array(0);
// One gender and year: what was found, and where.
const found = new Float64Array(INDEX + 1);
const places = new Int32Array(INDEX + 1);
const order = new Int32Array(INDEX + 1);
const keys = new Float64Array(INDEX + 1);
const words = new Uint32Array(keys.buffer);

/** Compute one key figure, and add what it comes to. */
export function computeGrid({ genders, areas, periods, values }: Grid, sums: Sums): void {
  if (gaps.length < values.length) {
    gaps = new Float64Array(values.length);
    percentiles = new Float64Array(values.length);
    slopes = new Float64Array(values.length);
  }
  const municipalities = Int32Array.from(areas.flatMap((area, at) => (area.startsWith("00") ? [] : [at])));
  if (municipalities.length > INDEX + 1) throw new RangeError(`there are ${municipalities.length} municipalities`);
  const years = periods.length;
  const whole = Int32Array.from(periods.flatMap((_, year) => (isWhole(periods, year) ? [year] : [])));
  for (let gender = 0; gender < genders.length; gender++) {
    const base = gender * areas.length * years;
    for (let year = 0; year < years; year++) {
      let n = 0;
      for (let at = 0; at < municipalities.length; at++) {
        const place = base + (municipalities[at] as number) * years + year;
        const value = values[place] as number;
        if (Number.isNaN(value)) continue;
        places[n] = place;
        found[n++] = value;
      }
      if (n > 0) computeYear(n, sums);
    }
    for (let at = 0; at < municipalities.length; at++) {
      const start = base + (municipalities[at] as number) * years;
      for (let one = 0; one < whole.length; one++) {
        const place = start + (whole[one] as number);
        const middle = values[place - 2] as number;
        // Least squares: Σ (t − mean t) y / Σ (t − mean t)², with t − mean t = −2 … 2; all five values, or none.
        const outer = (values[place] as number) - (values[place - 4] as number);
        const slope = (2 * outer + ((values[place - 1] as number) - (values[place - 3] as number))) / 10;
        if (Number.isNaN(middle) || Number.isNaN(slope)) continue;
        slopes[place] = slope;
        sums.slopes++;
        sums.slopeSum += Math.abs(slope);
      }
    }
  }
}

function isWhole(periods: Grid["periods"], year: number): boolean {
  return Number(periods[year]) - Number(periods[year - YEARS + 1]) === YEARS - 1;
}

/** Gaps and percentiles of the first n of what was found. */
function computeYear(n: number, sums: Sums): void {
  sortFound(n);
  const low = found[order[(n - 1) >> 1] as number] as number;
  const high = found[order[n >> 1] as number] as number;
  const median = (low + high) / 2;
  for (let first = 0; first < n; ) {
    const value = found[order[first] as number] as number;
    let after = first + 1;
    while (after < n && found[order[after] as number] === value) after++;
    // The average rank of equal values, in the middle of its step.
    const percentile = (((first + 1 + after) / 2 - 0.5) / n) * 100;
    const gap = value - median;
    for (let at = first; at < after; at++) {
      const place = places[order[at] as number] as number;
      gaps[place] = gap;
      percentiles[place] = percentile;
    }
    sums.values += after - first;
    sums.gaps += Math.abs(gap) * (after - first);
    sums.percentiles += percentile * (after - first);
    first = after;
  }
}

/**
 * Put the order of what was found into `order`. The lowest nine bits of each double give way to its index, so that a sort of
 * numbers sorts the indices with them; the few neighbours that differ in those bits only are put right afterwards.
 */
function sortFound(n: number): void {
  for (let at = 0; at < n; at++) {
    keys[at] = found[at] as number;
    words[at * 2] = ((words[at * 2] as number) & ~INDEX) | at;
  }
  keys.subarray(0, n).sort();
  for (let at = 0; at < n; at++) {
    const index = (words[at * 2] as number) & INDEX;
    const value = found[index] as number;
    let to = at;
    while (to > 0 && (found[order[to - 1] as number] as number) > value) {
      order[to] = order[to - 1] as number;
      to--;
    }
    order[to] = index;
  }
}

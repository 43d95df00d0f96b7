import { mean, sampleStandardDeviation } from "simple-statistics";

/**
 * Standardised values (z-värden): how many standard deviations (n − 1) each value lies from the mean.
 *
 * @param what what the values are of, for the message
 * @throws {RangeError} when there are fewer than two values, or they do not differ
 * @example
 * standardise("N1", [1, 2, 3]); // => [-1, 0, 1]
 */
export function standardise(what: string, values: readonly number[]): number[] {
  if (values.length < 2) throw new RangeError(`${what} must have two values or more, had ${values.length}`);
  // Told apart by the values: the standard deviation of equal ones need not be exactly 0.
  if (values.every((value) => value === values[0])) {
    throw new RangeError(`${what} must differ between the areas, was ${values[0]} in all of them`);
  }
  const [centre, spread] = [mean([...values]), sampleStandardDeviation([...values])];
  return values.map((value) => (value - centre) / spread);
}

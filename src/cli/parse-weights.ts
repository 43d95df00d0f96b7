import { InvalidArgumentError } from "commander";

/**
 * Weights from "1,2,0.5": numbers above 0, with a decimal point.
 *
 * @example
 * parseWeights("1,0.5"); // => [1, 0.5]
 */
export function parseWeights(text: string): number[] {
  return text.split(",").map((part) => {
    const weight = /^\s*\d+(?:\.\d+)?\s*$/.test(part) ? Number(part) : 0;
    if (weight > 0) return weight;
    throw new InvalidArgumentError("use numbers above 0 such as 1,2,0.5.");
  });
}

import { InvalidArgumentError } from "commander";
import type { Period } from "../runs/observation.ts";
import { toPeriod } from "../sources/period.ts";

/** A period of a figure: 2021, 2021-11, 2021-Q4 or r12 2021-11. */
export function parsePeriod(text: string): Period {
  try {
    return toPeriod(text);
  } catch {
    throw new InvalidArgumentError(
      "use a year, a month, a quarter or twelve months such as 2021, 2021-11, 2021-Q4 or r12 2021-11.",
    );
  }
}

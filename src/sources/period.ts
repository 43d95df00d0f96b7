import type { Period } from "../runs/observation.ts";

/**
 * A period from text: a year becomes a number, a month or quarter stays ISO text, and so do twelve months that end with a
 * month (r12 2021-11).
 *
 * @throws {RangeError} when the text is none of them
 */
export function toPeriod(text: string): Period {
  if (/^\d{4}$/.test(text)) return Number(text);
  if (/^\d{4}-Q[1-4]$|^(?:r12 )?\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  throw new RangeError(
    `period must be a year, a month, a quarter or twelve months (2021, 2021-11, 2021-Q4, r12 2021-11), was ${JSON.stringify(text)}`,
  );
}

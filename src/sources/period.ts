import type { Period } from "../runs/observation.ts";

/**
 * A period from text: a year becomes a number, a month or quarter stays ISO text.
 *
 * @throws {RangeError} when the text is neither
 */
export function toPeriod(text: string): Period {
  if (/^\d{4}$/.test(text)) return Number(text);
  if (/^\d{4}-(?:0[1-9]|1[0-2]|Q[1-4])$/.test(text)) return text;
  throw new RangeError(
    `period must be a year, a month or a quarter (2021, 2021-11, 2021-Q4), was ${JSON.stringify(text)}`,
  );
}

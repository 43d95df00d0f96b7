import { InvalidArgumentError } from "commander";

const ALLOWED = 'use years and ranges such as 2020, 2016-2022 or "2016,2018-2020".';

/**
 * Years from "2016-2022", "2019,2021" or both together, each once and in order.
 *
 * @example
 * parseYears("2019,2016-2018"); // => [2016, 2017, 2018, 2019]
 */
export function parseYears(text: string): number[] {
  const years = new Set<number>();
  for (const part of text.split(",")) {
    const [, from, to = from] = /^\s*(\d{4})(?:-(\d{4}))?\s*$/.exec(part) ?? [];
    if (from === undefined || to === undefined) throw new InvalidArgumentError(ALLOWED);
    if (Number(from) > Number(to) || Number(from) < 1900 || Number(to) > 2100) {
      throw new InvalidArgumentError(`${part.trim()} is not a range of years 1900–2100; ${ALLOWED}`);
    }
    for (let year = Number(from); year <= Number(to); year++) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

/** One year. */
export function parseYear(text: string): number {
  if (!/^(?:19|20)\d{2}$/.test(text)) throw new InvalidArgumentError("use a year such as 2020.");
  return Number(text);
}

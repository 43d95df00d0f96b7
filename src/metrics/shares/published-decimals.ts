/** Kolada publishes shares that were not rounded with this many decimals; the last may be zeros that do not show. */
export const ALL_DECIMALS = 8;
/** With fewer than this in every area, the year's shares were rounded. */
const FEWEST_EXACT = 6;

/**
 * How many decimals a survey's shares of one year were published with (antal decimaler), seen from all areas together: a
 * single share may be whole by chance, and Kolada has some years of one survey with all decimals and others in whole
 * percents. Where few areas hide the decimals, the shares count as rounded, which is the careful reading.
 *
 * @param shares in percent, of all areas that year
 * @returns 8 when any share shows that it was not rounded, else the most decimals that are seen
 * @example
 * publishedDecimals([92, 88.57142857]); // => 8
 * publishedDecimals([92, 89]); // => 0
 */
export function publishedDecimals(shares: Iterable<number>): number {
  let most = 0;
  for (const share of shares) most = Math.max(most, String(share).split(".")[1]?.length ?? 0);
  return most < FEWEST_EXACT ? most : ALL_DECIMALS;
}

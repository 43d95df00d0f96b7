import { MINUS, NBSP } from "../text/number.ts";

/**
 * Swedish numbers for Vega's own formatting (axis labels): the signs that `formatNumber` writes. There are no dates:
 * the charts count in years, which are plain numbers.
 */
export const numberLocale = {
  decimal: ",",
  thousands: NBSP,
  grouping: [3],
  currency: ["", `${NBSP}kr`] as [string, string],
  minus: MINUS,
};

import { formatNumber } from "../../../text/number.ts";
import type { Ranked } from "../../rank.ts";
import { bare } from "../../surveys/share-words.ts";

/** The newest costs, and the newest survey of users with disabilities, when the report of March 2020 was written. */
export const YEAR = 2018;

export const SOLLENTUNA = "0163";
export const OSTERAKER = "0117";
export const NACKA = "0182";

/** "154 820 kr". */
export function kr(value: number): string {
  return formatNumber(value, { unit: "kr" });
}

/** "Nacka 202 298 kr". */
export function costOf({ name, value }: Ranked): string {
  return `${name} ${value === null ? "saknar värde" : kr(value)}`;
}

/** "Nacka 80". */
export function shareOf({ name, value }: Ranked): string {
  return `${name} ${value === null ? "saknar värde" : bare(value)}`;
}

/** The values of all but the municipality itself. */
export function valuesOfOthers(rows: readonly Ranked[], municipality: string): number[] {
  return rows.flatMap((row) => (row.municipality === municipality || row.value === null ? [] : [row.value]));
}

import { formatNumber } from "../../text/number.ts";
import type { Judgement } from "./finding.ts";

/** How a number is printed. */
export interface Printed {
  readonly digits?: number;
  readonly unit?: string;
}

/**
 * Whether a number rounds to what was printed; a half may have been rounded either way.
 *
 * @example
 * roundsTo(84.81, 86); // => false
 * roundsTo(7.05, 7); // => true
 */
export function roundsTo(value: number, printed: number, digits = 0): boolean {
  return Math.abs(value - printed) <= 0.5 * 10 ** -digits * (1 + 1e-9);
}

/**
 * Judge one printed number against the same computed: right when the computed one rounds to it.
 *
 * @param label what the number is, as the first words of a sentence
 * @example
 * asStated("Ökningen", 2.02, 2.0, { digits: 1, unit: "procent" }).reason; // => "Ökningen är 2,0 procent."
 * asStated("Svarsfrekvensen", 84.81, 86, { unit: "procent" }).verdict; // => "stämmer inte"
 */
export function asStated(label: string, value: number, printed: number, { digits = 0, unit = "" }: Printed): Judgement {
  const right = roundsTo(value, printed, digits);
  const [computed, stated] = [value, printed].map((number) => formatNumber(number, { digits, unit }));
  const fuller = formatNumber(value, { digits: Number.isInteger(value) ? digits : digits + 2, unit });
  return {
    verdict: right ? "stämmer" : "stämmer inte",
    reason: right ? `${label} är ${stated}.` : `${label} är ${computed}, inte ${stated} som rapporten säger.`,
    computation: `${label}: ${fuller} (rapporten: ${stated}).`,
  };
}

import { formatSignificant } from "../../metrics/format-significant.ts";
import { formatNumber, NBSP } from "../../text/number.ts";
import { plainTitle } from "../polarity/plain-title.ts";

const UNIT = /,\s*((?:tkr|mkr|kr|miljoner kronor|antal|andel|gram|minuter|ton|kg|dagar|timmar)\b[^,]*)$/i;

/**
 * A title without its unit, and the unit, for a sentence.
 *
 * @example
 * titleAndUnit("Kostnad hemtjänst  äldreomsorg, kr/hemtjänsttagare"); // => { label: "Kostnad hemtjänst äldreomsorg", unit: "kr/hemtjänsttagare" }
 * titleAndUnit("Nettokostnadsavvikelse LSS (%)"); // => { label: "Nettokostnadsavvikelse LSS", unit: "procent" }
 */
export function titleAndUnit(title: string): { readonly label: string; readonly unit: string } {
  const plain = plainTitle(title).replace(/\.$/, "");
  if (/\(%\)\s*$/.test(plain)) {
    return {
      label: plain.replace(/,?\s*(?:andel\s*)?\(%\)$/, "").replace(/[?:]?\s*Andel som.*$/, ""),
      unit: "procent",
    };
  }
  const found = UNIT.exec(plain);
  if (found?.[1] === undefined) return { label: plain, unit: "" };
  const unit = found[1]
    .replace(/^andel \(%\).*$/i, "procent")
    .replace(/^antal\s*\/\s*/i, "per ")
    .replace(/^antal\b\s*/i, "")
    .replace(/\s+\//g, "/");
  return { label: plain.slice(0, found.index), unit };
}

/**
 * A value of any size the Swedish way, with its unit.
 *
 * @example
 * valueWithUnit(1132456.2, "kr/brukare"); // => "1 132 456 kr/brukare"
 */
export function valueWithUnit(value: number, unit: string): string {
  const whole = Number.isInteger(value) || Math.abs(value) >= 1000;
  const number = whole ? formatNumber(value) : formatSignificant(value);
  return unit === "" ? number : `${number}${NBSP}${unit}`;
}

/**
 * Kronor in the word that keeps the figure short.
 *
 * @example
 * kronor(-45_200_000); // => "45 miljoner kronor"
 */
export function kronor(amount: number): string {
  const size = Math.abs(amount);
  if (size >= 10_000_000) return formatNumber(size / 1_000_000, { unit: "miljoner kronor" });
  if (size >= 1_000_000) return formatNumber(size / 1_000_000, { digits: 1, unit: "miljoner kronor" });
  return formatNumber(Math.round(size / 1000), { unit: "tusen kronor" });
}

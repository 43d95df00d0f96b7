import { formatSignificant } from "../../metrics/format-significant.ts";
import { formatNumber, NBSP } from "../../text/number.ts";
import { plainTitle } from "../polarity/plain-title.ts";

const UNIT = /,\s*((?:tkr|mkr|kr|miljoner kronor|antal|andel|gram|minuter|ton|kg|dagar|timmar)\b[^,]*)$/i;

/**
 * A title without its unit, and the unit, for a sentence: Swedish dashes, and without words that only the catalogue needs.
 *
 * @example
 * titleAndUnit("Kostnad hemtjänst  äldreomsorg, kr/hemtjänsttagare"); // => { label: "Kostnad hemtjänst äldreomsorg", unit: "kr/hemtjänsttagare" }
 * titleAndUnit("Nettokostnadsavvikelse LSS (%)"); // => { label: "Nettokostnadsavvikelse LSS", unit: "procent" }
 */
export function titleAndUnit(title: string): { readonly label: string; readonly unit: string } {
  const plain = plainTitle(title)
    .replace(/\.$/, "")
    .replace(/ - /g, " – ")
    .replace(/, (?:läges|hem)kommun\b/, "")
    .replace(/\b3-årsm\b/, "treårsmedelvärde");
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
 * The last year of a series that has ended, as its title says it; undefined while it goes on.
 *
 * @example
 * lastYearOf("Brukarbedömning särskilt boende äldreomsorg - plats på äldreboende, andel (%) (-2023)"); // => 2023
 */
export function lastYearOf(title: string): number | undefined {
  const found = /\(\s*[-–]\s*(\d{4})\)/.exec(title);
  return found === null ? undefined : Number(found[1]);
}

/**
 * Three significant digits at most, and no zeros that say nothing.
 *
 * @example
 * shortNumber(7.9); // => "7,9"
 * shortNumber(-7, { sign: true }); // => "−7"
 */
export function shortNumber(value: number, options: { readonly sign?: boolean } = {}): string {
  return formatSignificant(value, options)
    .replace(/(,\d*?)0+$/, "$1")
    .replace(/,$/, "");
}

/**
 * A value of any size the Swedish way, with its unit.
 *
 * @example
 * valueWithUnit(1132456.2, "kr/brukare"); // => "1 132 456 kr/brukare"
 */
export function valueWithUnit(value: number, unit: string): string {
  const number = Number.isInteger(value) ? formatNumber(value) : shortNumber(value);
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

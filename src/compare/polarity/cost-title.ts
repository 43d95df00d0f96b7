// What costs begin with, and costs per user that begin with something else.
const COST =
  /^(?:(?:netto|brutto|drift)?kostnad(?:er)?\b|personalkostnad(?:er)?\b.*kr\/|(?:struktur|programvals)justerad (?:netto)?kostnad|utbetalt ekonomiskt bistånd.*kr\/)|, kr\/(?:brukare|elev|inskrivet barn|plats|timme|vårddygn)\b/i;
// Money of other kinds: what costs are measured against, income, transfers, and how a cost is made up.
const NOT_COST = /^(?:referens|standard|struktur)kostnad|intäkt|avgift|utjämning|andel|promille|bidrag|investering/i;

/**
 * Whether a title says that the key figure is a cost (kostnad). A cost is dear or cheap; it is neither good nor bad before
 * the quality beside it is known. What it is compared with (referenskostnad) is not a cost of the municipality's.
 *
 * @param plain the title, as `plainTitle` gives it
 * @example
 * isCost("Kostnad hemtjänst äldreomsorg, kr/hemtjänsttagare"); // => true
 * isCost("Referenskostnad LSS, kr/inv"); // => false
 */
export function isCost(plain: string): boolean {
  return COST.test(plain) && !NOT_COST.test(plain);
}

/**
 * Whether a title says that the key figure is a cost against what the municipality's structure explains.
 *
 * @example
 * isNetCostDeviation("Nettokostnadsavvikelse LSS (%)"); // => true
 */
export function isNetCostDeviation(plain: string): boolean {
  return /^nettokostnadsavvikelse\b/i.test(plain);
}

/** How a system writes numbers: always with a decimal comma. */
export interface NumberStyle {
  /** Between thousands. */
  readonly thousands: " " | "\u00a0" | "";
  readonly minus: "trailing" | "\u2212" | "-";
  /** Decimals; as many as the number has when left out. */
  readonly digits?: number;
}

/**
 * A number as an export writes it.
 *
 * @example
 * exportNumber(-26405, { thousands: " ", minus: "trailing" }); // => "26 405-"
 */
export function exportNumber(value: number, { thousands, minus, digits }: NumberStyle): string {
  const plain = Math.abs(value).toFixed(digits ?? String(Math.abs(value)).split(".")[1]?.length ?? 0);
  const [whole = "", decimals] = plain.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const number = decimals === undefined ? grouped : `${grouped},${decimals}`;
  if (value >= 0) return number;
  return minus === "trailing" ? `${number}-` : `${minus}${number}`;
}

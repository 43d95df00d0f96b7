/**
 * Why there is no value. The words are the ones readers see, in the terms of Swedish official statistics:
 *
 * - `bortfall` (`-`): asked for but not reported
 * - `ej tillämplig` (`.`): cannot exist
 * - `sekretess` (`..`): exists but is withheld, too few persons
 * - `borttaget`: was published and has been removed by the source
 * - `skäl ej angivet`: published as missing without a reason
 * - `ingen uppgift`: asked for, and the source answered with no row at all
 */
export type MissingReason =
  | "bortfall"
  | "ej tillämplig"
  | "sekretess"
  | "borttaget"
  | "skäl ej angivet"
  | "ingen uppgift";

const SYMBOLS: Readonly<Record<string, MissingReason>> = { "-": "bortfall", ".": "ej tillämplig", "..": "sekretess" };

/**
 * The reason that a published symbol stands for, or "skäl ej angivet" when the source left the cell blank.
 *
 * @example
 * missingReason(".."); // => "sekretess"
 * missingReason(""); // => "skäl ej angivet"
 */
export function missingReason(symbol: string | undefined): MissingReason {
  return SYMBOLS[symbol?.trim() ?? ""] ?? "skäl ej angivet";
}

import { type BeyondMapping, beyondMapping } from "./beyond-mapping.ts";
import type { CheckedMapping } from "./mapping.ts";
import type { FoundTable } from "./pick-grid.ts";
import { countsPeople } from "./suppress/suppress-small.ts";

/** Whether a run keeps a file itself; when not, why. */
export type OriginalChoice = { readonly stored: true } | { readonly stored: false; readonly why: string };

/**
 * Decide whether a run keeps the file itself. By default only where it counts no people, whose small counts it would hold, and where the
 * mapping reads every column and sheet that has something in it.
 *
 * @throws {RangeError} one line, when the file would be kept and a cell of it looks like a personal identity number
 */
export function chooseOriginal(
  file: string,
  content: Uint8Array,
  mapping: CheckedMapping,
  table: FoundTable,
): OriginalChoice {
  const { original, keyFigures, smallCounts } = mapping;
  if (original === "withhold") return { stored: false, why: "the mapping says so" };
  const people = Object.keys(keyFigures).some((kpi) => countsPeople(mapping, kpi));
  if (original === undefined && people && smallCounts !== "keep") return { stored: false, why: "it counts people" };
  let beyond: BeyondMapping;
  try {
    beyond = beyondMapping(content, table, mapping);
  } catch (error) {
    if (original === "store") throw error;
    return { stored: false, why: "not all of its sheets can be read" };
  }
  const { unread, identity } = beyond;
  if (original === undefined && unread.length > 0) {
    const more = unread.length > 3 ? ` and ${unread.length - 3} more` : "";
    return { stored: false, why: `the mapping does not read its ${unread.slice(0, 3).join(", ")}${more}` };
  }
  if (identity === undefined) return { stored: true };
  throw new RangeError(
    `${file}: row ${identity.row}, ${identity.column}: looks like a personal identity number (personnummer): a file that holds one is never stored; remove the column, or say original: "withhold"`,
  );
}

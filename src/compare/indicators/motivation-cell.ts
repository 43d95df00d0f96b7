import { formatNumber } from "../../text/number.ts";
import type { GenderDifference } from "../gender/gender-difference.ts";
import { genderOfYear } from "./gender-of-year.ts";
import { emptyCell, type YearCell } from "./indicator-cell.ts";
import type { RowContext } from "./indicator-context.ts";

/** A suggestion about the difference between women and men, with what it rests on. */
export interface MotivationCell extends YearCell {
  readonly difference: GenderDifference | null;
}

/** Why there is nothing to say of women and men. */
export const NOT_DIVIDED = "inte uppdelat på kön";

/** Whether a difference between women and men looks unmotivated (omotiverad): a suggestion with its reason, never a verdict. */
export function motivationCell({ run, definition, municipality, book }: RowContext, year: number): MotivationCell {
  const { difference, counts } = genderOfYear(run, definition, municipality, year);
  if (difference === null) return { ...emptyCell(NOT_DIVIDED, "gender-difference"), year, difference };
  const recovered =
    counts === undefined
      ? ""
      : ` Antalet svar är återskapat ur andelarna: ${formatNumber(counts.women.answered)} kvinnor och ${formatNumber(counts.men.answered)} män.`;
  const detail = `Förslag för ${year}: ${difference.suggestion}, ${difference.reason}.${recovered}`;
  return {
    ...{ year, text: difference.suggestion, value: difference.suggestion, missing: null, detail, difference },
    method: difference.method,
    marks: book.marks([detail]),
  };
}

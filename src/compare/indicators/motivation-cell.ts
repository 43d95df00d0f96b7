import { askedFromRate } from "../../metrics/shares/rounded-share.ts";
import { formatNumber } from "../../text/number.ts";
import { type GenderDifference, genderDifference } from "../gender/gender-difference.ts";
import { jointGenderCounts } from "../gender/joint-gender-counts.ts";
import { printedResponseRate } from "../gender/printed-response-rate.ts";
import { emptyCell, type YearCell } from "./indicator-cell.ts";
import type { RowContext } from "./indicator-context.ts";

/** A suggestion about the difference between women and men, with what it rests on. */
export interface MotivationCell extends YearCell {
  readonly difference: GenderDifference | null;
}

/** Why there is nothing to say of women and men. */
export const NOT_DIVIDED = "inte uppdelat på kön";

/** Whether a difference between women and men looks unmotivated (omotiverad): a suggestion with its reason, never a verdict. */
export function motivationCell(context: RowContext, year: number): MotivationCell {
  const { series, definition, book } = context;
  const [women, men] = [series.at(year, "K"), series.at(year, "M")];
  if (women.value === null && men.value === null) {
    return { ...emptyCell(NOT_DIVIDED, "gender-difference"), year, difference: null };
  }
  const counts = countsByGender(context, year);
  const { unit, digits } = definition;
  const difference =
    counts === undefined
      ? genderDifference(
          { women, men },
          { basis: definition.survey === undefined ? "everybody" : "survey", unit, digits },
        )
      : genderDifference({ women: counts.women, men: counts.men }, { asked: askedOfBoth(context, year) });
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

/** The counts behind women's and men's shares, where decimals and the published number of answers give them. */
function countsByGender({ series, definition, surveyOf }: RowContext, year: number) {
  const { answered } = surveyOf(year);
  const [share, women, men] = [series.at(year).value, series.at(year, "K").value, series.at(year, "M").value];
  if (definition.survey?.measure !== "share" || answered === undefined) return undefined;
  if (share === null || women === null || men === null) return undefined;
  return jointGenderCounts({ total: { share, answered }, women, men })[0];
}

/** The most that can have been asked, by the response rate that Kolada publishes or a document prints. */
function askedOfBoth({ run, municipality, definition, surveyOf }: RowContext, year: number): number | undefined {
  const { answered, responseRate } = surveyOf(year);
  const told = definition.survey?.asked?.[municipality]?.[year];
  if (told !== undefined || answered === undefined || definition.kpi === undefined) return told;
  const area = run.areas.get(municipality)?.title ?? municipality;
  const rate = responseRate ?? printedResponseRate(run, { kpi: definition.kpi, area, period: year });
  return rate === undefined || rate === 0 ? undefined : askedFromRate({ answered, rate })?.most;
}

import { type Summarised, summarised } from "../text/summary.ts";
import { checkObject } from "./check.ts";
import { finiteResult } from "./finite-result.ts";
import { type MaybeValue, valued } from "./valued.ts";
import { checkWording, differenceInWords, inWords, type Wording } from "./wording.ts";

export interface GenderGap {
  readonly women: number | null;
  readonly men: number | null;
  /** Women less men; null when either is missing. */
  readonly gap: number | null;
  /** Women in relation to men; null when either is missing or negative, or men are 0. */
  readonly ratio: number | null;
  /** Why there is no gap. */
  readonly missing: string | null;
  readonly method: "women-less-men";
}

/**
 * Gender gap (könsskillnad) of a figure without sampling error: a count, a cost, sick leave from the payroll.
 *
 *     gap = women − men     ratio = women / men
 *
 * Not for shares from a survey: those are uncertain, and the difference between women and men goes through
 * testDifference with the number of answers of each. A gap in a figure that counts everybody is there, but whether it is
 * unmotivated (omotiverad) is a question of need, not of statistics; and in a small group it can be a handful of persons.
 *
 * @param figures `women` and `men` in the same unit; null or `{ value: null, missing }` where there is none
 * @param wording `unit` ("procent" makes the gap procentenheter) and `digits` of the summary
 * @throws {TypeError|RangeError} when a figure is neither a finite number nor missing, the gap is not
 * finite, or a name is unknown
 * @example
 * const { gap, ratio, summary } = genderGap({ women: 12, men: 8 }, { unit: "procent" });
 * [gap, ratio]; // => [4, 1.5]
 * summary; // => "Kvinnor 12 procent, män 8 procent: 4 procentenheter högre för kvinnor."
 */
export function genderGap(
  figures: { readonly women: MaybeValue; readonly men: MaybeValue },
  wording: Wording = {},
): Summarised<GenderGap> {
  checkObject("figures", figures, ["women", "men"]);
  checkWording("wording", wording);
  const women = valued("women", figures.women);
  const men = valued("men", figures.men);
  const both = { women: women.value, men: men.value, method: "women-less-men" } as const;
  if (women.value === null || men.value === null) {
    const lacking = [["kvinnor", women.missing] as const, ["män", men.missing] as const];
    const missing = lacking.flatMap(([who, reason]) => (reason === null ? [] : [`${who} (${reason})`])).join(" och ");
    const why = `Könsskillnaden går inte att beräkna: värde saknas för ${missing}.`;
    return summarised<GenderGap>({ ...both, gap: null, ratio: null, missing }, why);
  }
  const { gap, ratio } = finiteResult("women and men", {
    gap: women.value - men.value,
    ratio: women.value >= 0 && men.value > 0 ? women.value / men.value : null,
  });
  const figuresInWords = `Kvinnor ${inWords(women.value, wording)}, män ${inWords(men.value, wording)}`;
  const size = differenceInWords(Math.abs(gap), wording);
  const words = gap === 0 ? "ingen skillnad" : `${size} högre för ${gap > 0 ? "kvinnor" : "män"}`;
  return summarised<GenderGap>({ ...both, gap, ratio, missing: null }, `${figuresInWords}: ${words}.`);
}

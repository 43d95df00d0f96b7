import { confidenceWords } from "../../metrics/shares/confidence-words.ts";
import type { SharesCompared } from "./compare-shares.ts";
import { bare, digitsOf, points, pWords } from "./share-words.ts";

/** "−5,7 procentenheter (95 procents intervall −13,6 till 3,0 procentenheter; p = 0,195)". */
export function differenceInWords({ difference, lower, upper, confidence, p }: SharesCompared): string {
  const digits = digitsOf(lower, upper);
  const ends = `${bare(lower, digits)} till ${points(upper, { digits })}`;
  const range = lower === upper ? "" : `${confidenceWords(confidence)} intervall ${ends}; `;
  return `${points(difference, { sign: true })} (${range}${pWords(p, 1 - confidence)})`;
}

/** Why a difference is certain: "alla svarade" or "vad de som inte svarade än tycker skiljer minst 3 procentenheter". */
export function certaintyInWords({ possible }: SharesCompared): string {
  if (possible === undefined || possible.lower === possible.upper) return "alla tillfrågade svarade";
  const least = possible.lower > 0 ? possible.lower : -possible.upper;
  return `vad de som inte svarade än tycker skiljer det minst ${points(least)}`;
}

/** Which methods show a difference, and which do not. */
export function methodsInWords({ methods }: SharesCompared): string {
  return methods.map(({ detail }) => detail).join(" ");
}

import type { ClaimVerdict } from "./claim-verdict.ts";
import type { Judgement } from "./finding.ts";

// What weighs heaviest when a statement says several things. What cannot be checked weighs least: it is told, and the
// rest is judged.
const HEAVIEST_FIRST: readonly ClaimVerdict[] = [
  "stämmer inte",
  "stämmer med en metod men inte med en annan",
  "stämmer",
  "kan inte prövas",
];

/**
 * Put the judgements of a statement's parts together: as right as its weakest part. The reason is that of the parts that
 * decide it; a part that cannot be checked is told beside the verdict on the rest.
 *
 * @example
 * const right = { verdict: "stämmer", reason: "A stämmer.", computation: "a = 1." };
 * const wrong = { verdict: "stämmer inte", reason: "B är fel.", computation: "b = 2." };
 * together([right, wrong]); // => { verdict: "stämmer inte", reason: "B är fel.", computation: "a = 1. b = 2." }
 */
export function together(parts: readonly Judgement[]): Judgement {
  const verdict = HEAVIEST_FIRST.find((candidate) => parts.some((part) => part.verdict === candidate));
  if (verdict === undefined) throw new RangeError("parts must hold at least one judgement, was empty");
  const deciding = parts.filter((part) => part.verdict === verdict || part.verdict === "kan inte prövas");
  const methods = parts.flatMap((part) => part.methods ?? []);
  const notes = parts.flatMap((part) => part.note ?? []);
  return {
    verdict,
    reason: oneSentence(deciding.map(({ reason }) => reason)),
    computation: parts.map(({ computation }) => computation).join(" "),
    ...(methods.length > 0 ? { methods } : {}),
    ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
  };
}

function oneSentence(reasons: readonly string[]): string {
  const [first = "", ...others] = reasons.map((reason) => reason.replace(/\.$/, ""));
  return `${[first, ...others.map(lowerFirst)].join("; ")}.`;
}

/** "Platsen" → "platsen", but "U28001" as it is. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

import type { ClaimFigures } from "./claim-figures.ts";
import type { Judgement } from "./finding.ts";

/** The numbers that a statement prints. */
export type Stated = Readonly<Record<string, number>>;

/** A statement in a report that can be checked. */
export interface Claim {
  readonly id: string;
  /** The document's short name, such as "VB2021". */
  readonly document: string;
  /** In Swedish, as the report says it, paraphrased. */
  readonly statement: string;
  readonly statedAs: Stated;
  readonly check: (figures: ClaimFigures) => Judgement;
}

/**
 * A claim (påstående): a statement of a report together with how to check it, so that a report can be checked before it
 * is printed. Only the numbers that the statement itself prints belong to the claim, in `statedAs`; everything that they
 * are held against is read through `figures`, which keeps an account of what was read.
 *
 * A figure that the run does not hold ends the check by itself: the claim then "kan inte prövas". The check need not
 * look for that.
 *
 * @param parts `check` gets the reader of figures and the statement's numbers, and answers with a {@link Judgement}
 * @throws {TypeError} when `id`, `document` or `statement` is not a text, or `check` not a function
 * @example
 * const rose = claim({
 *   id: "P1", document: "VB2024", statement: "Nettokostnaden ökade med 3,0 mnkr.", statedAs: { rise: 3.0 },
 *   check: (figures, stated) => asStated("Ökningen", figures.economy("drift", "Summa", "2024") - 10, stated.rise, { digits: 1, unit: "mnkr" }),
 * });
 * rose.statedAs; // => { rise: 3 }
 */
export function claim<S extends Stated>(parts: {
  readonly id: string;
  readonly document: string;
  readonly statement: string;
  readonly statedAs: S;
  readonly check: (figures: ClaimFigures, stated: S) => Judgement;
}): Claim {
  for (const name of ["id", "document", "statement"] as const) {
    const text: unknown = parts[name];
    if (typeof text !== "string" || text === "") throw new TypeError(`${name} must be a text, was ${text}`);
  }
  const { check, statedAs } = parts;
  if (typeof check !== "function") throw new TypeError(`check of claim ${parts.id} must be a function, was ${check}`);
  return { ...parts, check: (figures) => check(figures, statedAs) };
}

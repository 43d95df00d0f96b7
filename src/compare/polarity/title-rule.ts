import type { Direction } from "../../metrics/direction.ts";

/** From what side a key figure sees a service. */
export type Dimension = "cost" | "quality" | "volume" | "staff" | "structure";

/** A rule that tells from a title which direction is good. The first that fits is the one that told. */
export interface TitleRule {
  /** In Swedish, as pages name it. */
  readonly rule: string;
  readonly title: RegExp;
  readonly except?: RegExp;
  readonly good: Direction;
  readonly dimension: Dimension;
}

/** A rule that tells from a title that neither direction is good, and why. */
export interface UndirectedRule {
  readonly title: RegExp;
  readonly except?: RegExp;
  /** In Swedish, for readers. */
  readonly why: string;
}

/** Whether a rule fits a title. */
export function fits({ title, except }: Pick<TitleRule, "title" | "except">, plain: string): boolean {
  return title.test(plain) && !(except?.test(plain) ?? false);
}

/** How far a finding holds, strongest first. */
export type Verdict = "certain" | "holds" | "depends on method" | "not shown";

const STRONGEST_FIRST: readonly Verdict[] = ["certain", "holds", "depends on method", "not shown"];

/** What one method says. */
export interface MethodResult {
  readonly method: string;
  /** The method's p-value, when it has one. */
  readonly p?: number;
  /** Whether the finding holds by this method. */
  readonly holds: boolean;
  /** A sentence in Swedish with the figures behind. */
  readonly detail: string;
}

/**
 * The verdict of several methods: certain when no assumption is needed, otherwise by how many of them it holds.
 *
 * @example
 * verdictOf(false, [{ holds: true }, { holds: false }]); // => "depends on method"
 */
export function verdictOf(certain: boolean, methods: readonly Pick<MethodResult, "holds">[]): Verdict {
  if (certain) return "certain";
  const holding = methods.filter(({ holds }) => holds).length;
  if (holding === 0) return "not shown";
  return holding === methods.length ? "holds" : "depends on method";
}

/**
 * The weakest of some findings: the one with the weakest verdict and, among those, the largest p.
 *
 * @example
 * weakest([{ verdict: "holds", p: 0.01 }, { verdict: "not shown", p: 0.2 }]).p; // => 0.2
 */
export function weakest<T extends { readonly verdict: Verdict; readonly p: number }>(found: readonly [T, ...T[]]): T {
  const strength = ({ verdict }: T) => STRONGEST_FIRST.indexOf(verdict);
  return found.reduce((a, b) => ((strength(b) - strength(a) || b.p - a.p) > 0 ? b : a));
}

/**
 * What is found when a rounded share may lie on either side: nothing, by no method, whatever each side alone would show.
 *
 * @example
 * shownByNone({ verdict: "holds", p: 0.01, methods: [] }); // => { verdict: "not shown", p: 1, methods: [] }
 */
export function shownByNone<T extends { readonly methods: readonly MethodResult[] }>(found: T) {
  const methods = found.methods.map((result) => ({ ...result, holds: false }));
  return { ...found, verdict: "not shown" as const, p: 1, methods };
}

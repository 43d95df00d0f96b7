import { derivable } from "./derivable.ts";
import type { Relation, SumCell } from "./relation.ts";

// With n people in n withheld cells there is one in each; with this many more, each can hold from one to four.
const ROOM = 3;

/**
 * Complementary suppression (kompletterande undertryckning): which further cells must be withheld so that sums do not
 * reveal those that are withheld already. One cell more is taken from every sum
 *
 * - that has a single withheld cell,
 * - whose withheld parts add up to so little that each can be told (n parts of at least one person need n + 3 in all),
 * - or that gives a withheld cell when it is solved together with the others,
 *
 * the smallest part that is not zero first, then the total. It goes on until no sum reveals anything.
 *
 * Not a guard against somebody who knows more than the sums given here, such as last year's figures.
 *
 * @param withheld keys of cells that are withheld already
 * @returns the further keys
 * @example
 * const cell = (key, value) => ({ key, value });
 * const women = { total: cell("T", 43), parts: [cell("K", 3), cell("M", 40)] };
 * [...withhold(["K"], [women])]; // => ["M"]
 */
export function withhold(withheld: Iterable<string>, relations: readonly Relation[]): Set<string> {
  const first = new Set(withheld);
  const hidden = new Set(first);
  const isHidden = ({ key }: SumCell) => key !== undefined && hidden.has(key);
  const ordered = relations.map((relation) => ({ ...relation, order: inOrder(relation) }));
  const byKey = new Map<string, typeof ordered>();
  for (const relation of ordered) {
    for (const { key } of relation.order) {
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), relation]);
    }
  }
  const hideOneMore = ({ order }: { readonly order: readonly SumCell[] }): boolean => {
    const next = order.find((cell) => canHide(cell) && !isHidden(cell));
    if (next?.key !== undefined) hidden.add(next.key);
    return next !== undefined;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const relation of ordered) while (reveals(relation, isHidden) && hideOneMore(relation)) changed = true;
    const { keys, unsolved } = derivable(relations, hidden);
    for (const key of keys) if (byKey.get(key)?.some(hideOneMore)) changed = true;
    for (const key of unsolved)
      for (const relation of byKey.get(key) ?? []) while (hideOneMore(relation)) changed = true;
  }
  return new Set([...hidden].filter((key) => !first.has(key)));
}

function reveals({ total, parts }: Relation, isHidden: (cell: SumCell) => boolean): boolean {
  const hiddenParts = parts.filter(isHidden);
  if (isHidden(total)) return hiddenParts.length === 0;
  if (hiddenParts.length === 0) return false;
  if (hiddenParts.length === 1) return true;
  if (total.value === null) return false;
  const rest = parts.reduce((sum, part) => (isHidden(part) ? sum : sum + (part.value ?? 0)), 0);
  return Math.abs(total.value - rest) < hiddenParts.length + ROOM;
}

/** In which order the cells of a sum are given up: parts by size, the total, and parts that are zero. */
function inOrder({ total, parts }: Relation): SumCell[] {
  const size = ({ value }: SumCell) => Math.abs(value ?? 0);
  const sorted = [...parts].sort((a, b) => size(a) - size(b));
  return [...sorted.filter((cell) => size(cell) > 0), total, ...sorted.filter((cell) => size(cell) === 0)];
}

function canHide({ key, value, implied }: SumCell): boolean {
  return key !== undefined && value !== null && implied === undefined;
}

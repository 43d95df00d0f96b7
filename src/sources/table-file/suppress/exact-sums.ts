/** A sum among items in a row: which is the total, and which are its parts. */
export interface ExactSum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Values of items in order, once for each thing that is told of them: undefined is not there, null is withheld. */
export type Lines = readonly (readonly (number | null | undefined)[])[];

// Items squared times lines: beyond this only all the others, and all before or behind, are tried.
const MOST_WORK = 50_000_000;
const HAIR = 1e-9;

/**
 * Which items are what others add up to, in every line: those straight before it or straight behind it, or all others. For an
 * item that says that it is a sum, any that stand together. Chance makes such sums in small tables: they are taken for
 * sums all the same.
 *
 * @param isNamed whether an item calls itself a sum
 * @example
 * exactSums([[3, 40, 43], [5, 6, 11]], () => false); // => [{ total: 2, parts: [0, 1] }]
 * exactSums([[3, 40, 43], [5, 6, 12]], () => false); // => []
 */
export function exactSums(lines: Lines, isNamed: (item: number) => boolean): ExactSum[] {
  const items = Math.max(0, ...lines.map((line) => line.length));
  const sums = lines.map((line) => runningSums(line, items));
  const few = items * items * lines.length <= MOST_WORK;
  const found: ExactSum[] = [];
  for (let total = 0; total < items; total += 1) {
    const seen = new Set<string>();
    const tryOne = (from: number, to: number, skipping = false) => {
      const name = `${from} ${to}`;
      if (seen.has(name) || to - from - (skipping ? 1 : 0) < 2) return;
      seen.add(name);
      if (!holds(lines, sums, total, from, to, skipping)) return;
      const parts = Array.from({ length: to - from }, (_, index) => from + index).filter((part) => part !== total);
      found.push({ total, parts });
    };
    tryOne(0, total);
    tryOne(total + 1, items);
    if (total > 0 && total < items - 1) tryOne(0, items, true);
    if (!few) continue;
    for (let from = 0; from < total; from += 1) tryOne(from, total);
    for (let to = total + 1; to <= items; to += 1) tryOne(total + 1, to);
    if (!isNamed(total)) continue;
    for (let from = 0; from < items; from += 1) {
      for (let to = from + 2; to <= items; to += 1) if (total < from || total >= to) tryOne(from, to);
    }
  }
  return found;
}

interface Running {
  readonly sum: readonly number[];
  readonly withheld: readonly number[];
  readonly positive: readonly number[];
}

function runningSums(line: Lines[number], items: number): Running {
  const running = { sum: [0], withheld: [0], positive: [0] };
  for (let item = 0; item < items; item += 1) {
    const value = line[item];
    running.sum.push((running.sum[item] ?? 0) + (value ?? 0));
    running.withheld.push((running.withheld[item] ?? 0) + (value === null ? 1 : 0));
    running.positive.push((running.positive[item] ?? 0) + (value ? 1 : 0));
  }
  return running;
}

/** Whether a sum holds wherever it can be told, and can be told somewhere of more than one part. */
function holds(
  lines: Lines,
  sums: readonly Running[],
  total: number,
  from: number,
  to: number,
  skipping: boolean,
): boolean {
  let told = false;
  for (const [index, line] of lines.entries()) {
    const stated = line[total];
    const running = sums[index];
    if (stated === undefined || stated === null || running === undefined) continue;
    const over = (of: readonly number[]) => (of[to] ?? 0) - (of[from] ?? 0);
    const positive = over(running.positive) - (skipping && stated !== 0 ? 1 : 0);
    const rest = stated - (over(running.sum) - (skipping ? stated : 0));
    const exact = Math.abs(rest) <= HAIR * Math.max(1, Math.abs(stated));
    const open = over(running.withheld) > 0;
    if (open ? rest < 0 : !exact) return false;
    if (!open && positive > 1) told = true;
  }
  return told;
}

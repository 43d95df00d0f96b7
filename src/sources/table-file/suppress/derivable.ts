import type { Relation } from "./relation.ts";

/** More withheld cells than this in sums that hang together are not solved. */
const MOST_UNKNOWNS = 600;
const ZERO = 1e-9;

/** Withheld cells whose values follow from the sums, and those of systems too large to tell. */
export interface Derivable {
  readonly keys: readonly string[];
  readonly unsolved: readonly string[];
}

type Equation = ReadonlyMap<string, number>;

/**
 * The withheld cells whose values follow when the sums are solved together: those that Gauss–Jordan elimination leaves
 * alone in an equation.
 *
 * @example
 * const cell = (key) => ({ key, value: 9 });
 * const rows = [["a", "b"], ["c", "d"]].map((keys) => ({ total: cell(undefined), parts: keys.map(cell) }));
 * derivable(rows, new Set(["a", "b"])).keys; // => []
 * derivable(rows, new Set(["a"])).keys; // => ["a"]
 */
export function derivable(relations: readonly Relation[], hidden: ReadonlySet<string>): Derivable {
  const equations = relations.map((relation) => equationOf(relation, hidden)).filter(({ size }) => size > 0);
  const solved: string[] = [];
  const unsolved: string[] = [];
  for (const system of systems(equations)) {
    const keys = [...new Set(system.flatMap((equation) => [...equation.keys()]))];
    const large = keys.length > MOST_UNKNOWNS || system.length > 2 * MOST_UNKNOWNS;
    if (large) unsolved.push(...keys);
    else solved.push(...alone(system, keys));
  }
  return { keys: solved, unsolved };
}

function equationOf({ total, parts }: Relation, hidden: ReadonlySet<string>): Equation {
  const unknown = new Map<string, number>();
  const add = (key: string | undefined, sign: number) => {
    if (key !== undefined && hidden.has(key)) unknown.set(key, (unknown.get(key) ?? 0) + sign);
  };
  add(total.key, -1);
  for (const { key } of parts) add(key, 1);
  return unknown;
}

/** Equations that share an unknown, directly or through others, belong together. */
function systems(equations: readonly Equation[]): Equation[][] {
  const byKey = new Map<string, number[]>();
  equations.forEach((equation, index) => {
    for (const key of equation.keys()) {
      const there = byKey.get(key);
      if (there === undefined) byKey.set(key, [index]);
      else there.push(index);
    }
  });
  const seen = new Set<number>();
  return equations.flatMap((_, start) => {
    if (seen.has(start)) return [];
    const reached = [start];
    seen.add(start);
    for (const index of reached) {
      for (const key of equations[index]?.keys() ?? []) {
        const beside = (byKey.get(key) ?? []).filter((next) => !seen.has(next));
        for (const next of beside) seen.add(next);
        reached.push(...beside);
      }
    }
    return [reached.flatMap((index) => equations[index] ?? [])];
  });
}

function alone(equations: readonly Equation[], keys: readonly string[]): string[] {
  const rows = equations.map((equation) => keys.map((key) => equation.get(key) ?? 0));
  let top = 0;
  for (let column = 0; column < keys.length && top < rows.length; column += 1) {
    const at = rows.findIndex((row, index) => index >= top && Math.abs(row[column] ?? 0) > ZERO);
    const [pivot, first] = [rows[at], rows[top]];
    if (pivot === undefined || first === undefined) continue;
    const scale = pivot[column] ?? 1;
    const scaled = pivot.map((value) => value / scale);
    rows[at] = first;
    rows[top] = scaled;
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (index === top || Math.abs(factor) <= ZERO) return;
      rows[index] = row.map((value, position) => value - factor * (scaled[position] ?? 0));
    });
    top += 1;
  }
  return rows.flatMap((row) => {
    const places = row.flatMap((value, index) => (Math.abs(value) > ZERO ? [index] : []));
    const [place] = places;
    return places.length === 1 && place !== undefined ? (keys[place] ?? []) : [];
  });
}

import type { CheckedMapping } from "../mapping.ts";
import { placeKey } from "../place-key.ts";
import type { Figure } from "./place-cells.ts";
import type { Relation, SumCell } from "./relation.ts";
import { SMALLEST_SHOWN } from "./smallest-shown.ts";
import { withhold } from "./withhold.ts";

/** Why something is withheld: a small count, a cell that sums would give one away by, or a share of one. */
export type WithheldWhy = "small" | "complementary" | "share";

/** What is withheld of observations, by key. */
export type Withheld = ReadonlyMap<string, WithheldWhy>;

/** An observation with what its mapping says of counts of people; undefined: it counts none. */
export type GuardedFigure = Figure & { readonly counts: CheckedMapping["smallCounts"] | undefined };

/**
 * Decide which counts of people to withhold: those from 1 to 4, and those that sums would give them away by. Zero says
 * nothing of anybody and is shown unless the mapping asks otherwise. Values that the source itself has withheld are
 * guarded in the same way.
 */
export function suppressSmall(
  figures: readonly GuardedFigure[],
  relations: readonly Relation[],
): Map<string, WithheldWhy> {
  const people = figures.filter(({ counts }) => counts !== undefined && counts !== "keep");
  const withZero = people.some(({ counts }) => counts === "suppress-with-zero");
  const isSmall = (value: number | null, zero: boolean) =>
    value !== null && Math.abs(value) < SMALLEST_SHOWN && (zero || value !== 0);
  const keys = new Set(people.map(placeKey));
  const guarded = distinct(relations)
    .filter((relation) => cellsOf(relation).some(({ key }) => key !== undefined && keys.has(key)))
    .map(({ total, parts }) => ({ total: known(total), parts: parts.map(known) }));
  const small = people
    .filter(({ value, counts }) => isSmall(value, counts === "suppress-with-zero"))
    .map((figure) => placeKey(figure));
  const already = people.filter(({ missing }) => missing === "sekretess").map((figure) => placeKey(figure));
  const following = guarded
    .flatMap(cellsOf)
    .flatMap(({ key, value, implied }) => (key !== undefined && implied && isSmall(value, withZero) ? [key] : []));
  const further = [...withhold([...small, ...already, ...following], guarded)];
  return new Map([
    ...small.map((key): [string, WithheldWhy] => [key, "small"]),
    ...further.map((key): [string, WithheldWhy] => [key, "complementary"]),
  ]);

  /** What does not count people is not withheld: it stands in a sum as a number that is known. */
  function known(cell: SumCell): SumCell {
    return cell.key === undefined || cell.implied || keys.has(cell.key) ? cell : { ...cell, key: undefined };
  }
}

/** Whether a key figure counts people: it says so, or its unit is persons and it does not say otherwise. */
export function countsPeople(mapping: CheckedMapping, kpi: string): boolean {
  const figure = mapping.keyFigures[kpi];
  return figure !== undefined && (figure.people ?? /^person/i.test(figure.unit.trim()));
}

function cellsOf({ total, parts }: Relation): SumCell[] {
  return [total, ...parts];
}

/** The same sum may be known in several ways. */
function distinct(relations: readonly Relation[]): Relation[] {
  const name = ({ key, value }: SumCell) => key ?? String(value);
  return [
    ...new Map(
      relations.map((relation) => [[name(relation.total), ...relation.parts.map(name).sort()].join("\n"), relation]),
    ).values(),
  ];
}

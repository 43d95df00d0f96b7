import type { MissingReason } from "../../../text/missing.ts";
import type { Place } from "../dimensions.ts";
import type { CheckedMapping } from "../mapping.ts";
import { placeKey } from "../place-key.ts";
import type { Relation, SumCell } from "./relation.ts";
import { withhold } from "./withhold.ts";

/** What is withheld of a table's observations, by key: small counts, and cells that would reveal them. */
export type Withheld = ReadonlyMap<string, "small" | "complementary">;

/** An observation, as far as withholding goes. */
type Figure = Place & { readonly value: number | null; readonly missing: MissingReason | null };

const SMALLEST_SHOWN = 5;

/**
 * Decide which counts of people to withhold: those from 1 to 4, and those that sums would give them away by. Zero says
 * nothing of anybody and is shown unless the mapping asks otherwise. Values that the source itself has withheld are
 * guarded in the same way.
 */
export function suppressSmall(
  figures: readonly Figure[],
  relations: readonly Relation[],
  mapping: CheckedMapping,
): Withheld {
  if (mapping.smallCounts === "keep") return new Map();
  const withZero = mapping.smallCounts === "suppress-with-zero";
  const isSmall = (value: number | null) =>
    value !== null && Math.abs(value) < SMALLEST_SHOWN && (withZero || value !== 0);
  const people = figures.filter(({ kpi }) => countsPeople(mapping, kpi));
  const keys = new Set(people.map(placeKey));
  const guarded = relations
    .filter((relation) => cellsOf(relation).some(({ key }) => key !== undefined && keys.has(key)))
    .map(({ total, parts }) => ({ total: known(total), parts: parts.map(known) }));
  const small = people.filter(({ value }) => isSmall(value)).map(placeKey);
  const already = people.filter(({ missing }) => missing === "sekretess").map(placeKey);
  const implied = guarded
    .flatMap(cellsOf)
    .flatMap(({ key, value, implied }) => (key !== undefined && implied && isSmall(value) ? [key] : []));
  const further = [...withhold([...small, ...already, ...implied], guarded)];
  return new Map([
    ...small.map((key): [string, "small"] => [key, "small"]),
    ...further.map((key): [string, "complementary"] => [key, "complementary"]),
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

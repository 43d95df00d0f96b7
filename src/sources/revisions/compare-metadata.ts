import type { AreaGroup, KeyFigure } from "../../runs/observation.ts";
import { askedFor } from "../asked-for.ts";
import type { Run } from "../run.ts";
import type { MetadataChange } from "./run-changes.ts";

type Kind = MetadataChange["kind"];
type Fields = Readonly<Record<string, string | null>>;

/**
 * What the source calls things in two runs: titles, descriptions and dates of key figures, names of areas, members of
 * groups, and the tables beside the figures. What only one of them holds came or went, or the other did not ask for it. A
 * catalogue names every area of the country: those that neither run has figures of are left out, and so are groups that came or
 * went without figures.
 */
export function compareMetadata(before: Run, after: Run): MetadataChange[] {
  const used = new Set([...areasWithFigures(before), ...areasWithFigures(after)]);
  const [old, now] = [askerOf(before), askerOf(after)];
  const ofAreas = { kind: "area", asked: [old.area, now.area] } as const;
  return [
    ...differences(
      { kind: "key figure", asked: [old.keyFigure, now.keyFigure] },
      before.keyFigures,
      after.keyFigures,
      keyFigureFields,
    ),
    ...differences(ofAreas, before.areas, after.areas, ({ title, type }) => ({ title, type })).filter(({ id }) =>
      used.has(id),
    ),
    ...differences({ ...ofAreas, kind: "group" }, before.groups, after.groups, groupFields).filter(
      ({ id, field }) => field !== "presence" || used.has(id),
    ),
    ...differences({ kind: "table", asked: [always, always] }, tablesOf(before), tablesOf(after), (fields) => fields),
    ...rowChanges(before, after),
  ];
}

function areasWithFigures(run: Run): Set<string> {
  return new Set(run.held.flatMap((kpi) => [...new Set(run.observations(kpi).map(({ area }) => area))]));
}

type IsAsked = (id: string) => boolean;
const always: IsAsked = () => true;

/** What a run asked for; one of typed figures asked for nothing in particular: what is not in it was not there. */
function askerOf({ manifest, areas }: Run): { readonly keyFigure: IsAsked; readonly area: IsAsked } {
  const asked = askedFor(manifest, areas);
  if (asked.length === 0) return { keyFigure: always, area: always };
  return {
    keyFigure: (id) => asked.some(({ kpis }) => kpis.has(id)),
    area: (id) => asked.some((one) => one.areas.size === 0 || one.areas.has(id)),
  };
}

function differences<Item>(
  { kind, asked: [askedBefore, askedAfter] }: { readonly kind: Kind; readonly asked: readonly [IsAsked, IsAsked] },
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
  fieldsOf: (item: Item) => Fields,
): MetadataChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === undefined || is === undefined) {
      const titleOf = (item: Item | undefined) => (item === undefined ? null : (fieldsOf(item)["title"] ?? id));
      const asked = was === undefined ? askedBefore(id) : askedAfter(id);
      return [{ kind, id, field: "presence", before: titleOf(was), after: titleOf(is), asked }];
    }
    const [old, now] = [fieldsOf(was), fieldsOf(is)];
    return Object.keys(now)
      .filter((field) => old[field] !== now[field])
      .map((field) => ({ kind, id, field, before: old[field] ?? null, after: now[field] ?? null }));
  });
}

function keyFigureFields({ id: _, dividedByGender, newestPeriod, ...texts }: KeyFigure): Fields {
  return {
    ...texts,
    dividedByGender: dividedByGender === null ? null : String(dividedByGender),
    newestPeriod: newestPeriod === null ? null : String(newestPeriod),
  };
}

function groupFields({ title, members }: AreaGroup): Fields {
  const ids = members.map((member) => `${member.id} ${member.title}`).sort();
  return { title, members: ids.join(", ") };
}

/** The words of the tables beside the figures; their rows are compared one by one. */
function tablesOf(run: Run): Map<string, Fields> {
  return new Map(
    run.tables.map(({ name, title, citation, columns }) => [name, { title, citation, columns: columns.join(", ") }]),
  );
}

/** Rows of a table that only one of the runs has; a table that came or went as a whole is told once. */
function rowChanges(before: Run, after: Run): MetadataChange[] {
  const both = before.tables.filter(({ name }) => after.tables.some((table) => table.name === name));
  return both.flatMap(({ name }) => {
    const [old, now] = [rowsOf(before, name), rowsOf(after, name)];
    const change = { kind: "table", id: name, field: "row" } as const;
    return [
      ...lacking(old, now).map((row) => ({ ...change, before: row, after: null })),
      ...lacking(now, old).map((row) => ({ ...change, before: null, after: row })),
    ];
  });
}

function rowsOf(run: Run, table: string): string[] {
  return run
    .table(table)
    .objects()
    .map((row) => JSON.stringify(row));
}

/** The rows of one that the other lacks, as many times as it lacks them. */
function lacking(one: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const row of other) left.set(row, (left.get(row) ?? 0) + 1);
  return one.filter((row) => {
    const count = left.get(row) ?? 0;
    if (count > 0) left.set(row, count - 1);
    return count === 0;
  });
}

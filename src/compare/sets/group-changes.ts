import { type Summarised, summarised } from "../../text/summary.ts";

interface Group {
  readonly id: string;
  readonly title: string;
  readonly members: readonly { readonly id: string; readonly title: string }[];
}

/** The part of a run that knows groups. */
export interface HasGroupMembers {
  readonly name: string;
  readonly groups: ReadonlyMap<string, Group>;
}

/** What differs between a group in two runs. */
export interface GroupChanges {
  readonly id: string;
  readonly changed: boolean;
  readonly added: readonly { readonly id: string; readonly title: string }[];
  readonly removed: readonly { readonly id: string; readonly title: string }[];
  /** How the group was called in the first run and in the second. */
  readonly title: { readonly before: string; readonly after: string; readonly changed: boolean };
  readonly method: "members-compared";
}

/**
 * Changes of a group between two runs (ändrade kommungrupper): which members came and went, and whether it is called
 * something else. Sources change groups silently under the same id, and two years of a group's mean are then not of the
 * same municipalities.
 *
 * @param before the earlier run
 * @param after the later run
 * @returns members in the order of their codes
 * @throws {RangeError} when one of the runs does not hold the group
 * @example
 * const run = (...members) => ({ name: "r", groups: new Map([["G1", { id: "G1", title: "Grupp", members }]]) });
 * const [haninge, nacka] = [{ id: "0136", title: "Haninge" }, { id: "0182", title: "Nacka" }];
 * const changes = groupChanges(run(haninge), run(nacka), "G1");
 * changes.added; // => [{ id: "0182", title: "Nacka" }]
 * changes.summary; // => "Gruppen G1 har ändrats: nya är Nacka; borta är Haninge."
 */
export function groupChanges(before: HasGroupMembers, after: HasGroupMembers, id: string): Summarised<GroupChanges> {
  const [old, now] = [groupOf(before, id), groupOf(after, id)];
  const added = lacking(now, old);
  const removed = lacking(old, now);
  const title = { before: old.title, after: now.title, changed: old.title !== now.title };
  const changed = added.length > 0 || removed.length > 0 || title.changed;
  const result: GroupChanges = { id, changed, added, removed, title, method: "members-compared" };
  return summarised(result, sentence(result));
}

function groupOf(run: HasGroupMembers, id: string): Group {
  const group = run.groups.get(id);
  if (group !== undefined) return group;
  const known = [...run.groups.keys()].slice(0, 8).join(", ") || "none";
  throw new RangeError(`run ${run.name} does not hold group ${id}; it holds ${known}`);
}

/** Members of one that the other lacks. */
function lacking(one: Group, other: Group) {
  const there = new Set(other.members.map(({ id }) => id));
  return one.members.filter(({ id }) => !there.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sentence({ id, changed, added, removed, title }: GroupChanges): string {
  if (!changed) return `Gruppen ${id} är densamma i båda körningarna.`;
  const names = (members: GroupChanges["added"]) => members.map((member) => member.title).join(", ");
  const parts = [
    ...(added.length === 0 ? [] : [`nya är ${names(added)}`]),
    ...(removed.length === 0 ? [] : [`borta är ${names(removed)}`]),
    ...(title.changed ? [`den hette ”${title.before}” och heter ”${title.after}”`] : []),
  ];
  return `Gruppen ${id} har ändrats: ${parts.join("; ")}.`;
}

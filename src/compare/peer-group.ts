import type { PeerSet } from "./peer-set.ts";

/** The part of a run that knows groups. */
interface HasGroups {
  readonly name: string;
  readonly groups: ReadonlyMap<
    string,
    { readonly id: string; readonly title: string; readonly members: readonly { readonly id: string }[] }
  >;
}

/**
 * A group of municipalities (kommungrupp), such as Kolada's "liknande kommuner", with the members that it had when the
 * run was frozen: members change silently under the same id.
 *
 * Kolada's groups of similar municipalities do not contain the municipality that they are similar to; name it as
 * `focus` and it is added.
 *
 * @throws {RangeError} when the run has no such group, or the group is empty
 * @example
 * const run = { name: "r", groups: new Map([["G1", { id: "G1", title: "Grupp", members: [{ id: "0136" }] }]]) };
 * peerGroup(run, "G1", { focus: "0126" }).areas; // => ["0126", "0136"]
 */
export function peerGroup(run: HasGroups, id: string, options: { readonly focus?: string } = {}): PeerSet {
  const group = run.groups.get(id);
  if (group === undefined) {
    const known = [...run.groups.keys()].slice(0, 8).join(", ") || "none";
    throw new RangeError(`run ${run.name} does not hold group ${id}; it holds ${known}`);
  }
  const members = group.members.map((member) => member.id);
  if (members.length === 0) throw new RangeError(`group ${id} has no members in run ${run.name}`);
  const { focus } = options;
  if (focus === undefined) return { id, title: group.title, areas: members };
  return { id, title: group.title, focus, areas: [...new Set([focus, ...members])] };
}

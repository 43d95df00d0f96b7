import { peerGroup } from "../compare/peer-group.ts";
import type { PeerSet } from "../compare/peer-set.ts";
import { peers } from "../compare/peers.ts";
import { allMunicipalities } from "../compare/sets/all-municipalities.ts";
import type { Run } from "../sources/run.ts";

/**
 * The peer set that a word on the command line names: `huddinge-peers`, `stockholm-county`, `all` (every municipality
 * of the run), a group such as G176558, or a list of area ids.
 *
 * @throws {RangeError} naming what is allowed
 */
export function amongOf(run: Run, word: string): PeerSet {
  const known = Object.values(peers).find(({ id }) => id === word);
  if (known !== undefined) return known;
  if (word === "all") return allMunicipalities(run);
  if (/^G\d+$/.test(word)) return peerGroup(run, word);
  const ids = [...new Set(word.split(",").filter((id) => id !== ""))];
  const unknown = ids.filter((id) => !run.areas.has(id));
  if (ids.length === 0 || unknown.length > 0) {
    throw new RangeError(
      `--among ${word}: ${unknown.join(", ") || "an empty list"} is not known in run ${run.name}; use huddinge-peers, stockholm-county, all, a group such as G176558, or area ids`,
    );
  }
  return { id: word, title: `${ids.length} ${ids.length === 1 ? "område" : "områden"}`, areas: ids };
}

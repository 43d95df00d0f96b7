import type { PeerSet } from "../peer-set.ts";
import { peers } from "../peers.ts";
import { countyOf } from "../sets/county-of.ts";
import type { ScreenRun } from "./screen-run.ts";

/** The sets that a municipality is compared with beside all municipalities. */
export interface ComparisonSets {
  readonly peers: PeerSet | undefined;
  readonly county: PeerSet;
  /** The similar municipalities for a service area, by the word of Kolada's groups; undefined when the run has none. */
  similar(word: string): PeerSet | undefined;
}

/**
 * Peers, county and similar municipalities. Only Huddinge's council has named peers; the similar are the members that
 * Kolada's groups "Liknande kommuner …" had when the run was frozen.
 *
 * @param given peers of one's own choice
 */
export function comparisonSets(run: ScreenRun, municipality: string, given: PeerSet | undefined): ComparisonSets {
  const name = run.areas.get(municipality)?.title ?? municipality;
  const own = municipality === peers.huddinge.focus ? peers.huddinge : undefined;
  const groups = [...run.groups.values()].filter(
    ({ title }) => title.startsWith("Liknande kommuner") && title.includes(`, ${name}`),
  );
  return {
    peers: given ?? own,
    county: countyOf(run, municipality),
    similar: (word) => {
      const group =
        groups.find(({ title }) => title.includes(word)) ?? groups.find(({ title }) => title.includes("övergripande"));
      if (group === undefined) return undefined;
      return { id: group.id, title: group.title, focus: municipality, areas: group.members.map(({ id }) => id) };
    },
  };
}

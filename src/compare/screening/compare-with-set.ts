import { median } from "simple-statistics";
import type { PeerSet } from "../peer-set.ts";

/** A municipality against the others of a set. */
export interface SetComparison {
  readonly set: "peers" | "county" | "similar";
  readonly title: string;
  /** How many others have a value. */
  readonly n: number;
  readonly median: number;
  /** Own value minus the median of the others, in the figure's unit. */
  readonly difference: number;
}

/**
 * A municipality's value against the median of the others in a set; undefined when no other has a value.
 *
 * @example
 * const values = new Map([["a", 5], ["b", 1], ["c", 3]]);
 * compareWithSet("county", { id: "x", title: "Länet", areas: ["a", "b", "c"] }, values, "a");
 * // => { set: "county", title: "Länet", n: 2, median: 2, difference: 3 }
 */
export function compareWithSet(
  set: SetComparison["set"],
  peers: PeerSet,
  values: ReadonlyMap<string, number>,
  municipality: string,
): SetComparison | undefined {
  const own = values.get(municipality);
  const others = peers.areas.flatMap((area) => (area === municipality ? [] : (values.get(area) ?? [])));
  if (own === undefined || others.length === 0) return undefined;
  const middle = median(others);
  return { set, title: peers.title, n: others.length, median: middle, difference: own - middle };
}

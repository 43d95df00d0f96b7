import type { Area } from "../../runs/observation.ts";

/**
 * Areas that only their ids are known of. Kolada's ids say what they are: 0000 is the nation and 0001–0099 are regions, G
 * begins a group, V a unit, and the rest are municipalities.
 *
 * @example
 * areasOfIds(["0126", "0001"]); // => [{ id: "0126", title: "0126", type: "K" }, { id: "0001", title: "0001", type: "L" }]
 */
export function areasOfIds(ids: readonly string[]): Area[] {
  return ids.map((id) => ({ id, title: id, type: typeOf(id) }));
}

function typeOf(id: string): Area["type"] {
  if (/^00\d\d$/.test(id)) return "L";
  if (id.startsWith("G")) return "G";
  return id.startsWith("V") ? "U" : "K";
}

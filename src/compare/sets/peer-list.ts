import type { PeerSet } from "../peer-set.ts";

/**
 * A peer set of one's own (egen jämförelsegrupp): a list of areas with a title that pages can show. The municipality in
 * focus belongs to the set only if the list holds it.
 *
 * @param ids each once or more, at least one
 * @param options `title` in Swedish, as pages name the set; `focus`: the municipality that the comparison is about
 * @throws {TypeError} when an id or the title is no text; {RangeError} when the list or the title is empty
 * @example
 * peerList(["0126", "0136"], { title: "Grannar", focus: "0126" }).areas; // => ["0126", "0136"]
 */
export function peerList(
  ids: readonly string[],
  options: { readonly title: string; readonly focus?: string | undefined },
): PeerSet {
  if (!Array.isArray(ids)) throw new TypeError(`ids must be a list of area ids, was ${JSON.stringify(ids)}`);
  const areas = [...new Set(ids.map((id, index) => checkText(`ids[${index}]`, id)))];
  if (areas.length === 0) throw new RangeError("ids must hold at least one area, was empty");
  const title = checkText("title", options.title);
  const set = { id: areas.join(","), title, areas };
  return options.focus === undefined ? set : { ...set, focus: checkText("focus", options.focus) };
}

function checkText(argument: string, text: unknown): string {
  if (typeof text !== "string") throw new TypeError(`${argument} must be a text, was ${JSON.stringify(text)}`);
  if (text.trim() === "")
    throw new RangeError(`${argument} must be a text that is not empty, was ${JSON.stringify(text)}`);
  return text;
}

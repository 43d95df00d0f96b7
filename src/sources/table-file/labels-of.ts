import { plainLabel } from "./label.ts";

/**
 * From what a file calls things to their ids.
 *
 * @example
 * labelsOf({ "0126": { title: "Huddinge", labels: ["Huddinge kommun"] } }).get("huddinge kommun"); // => "0126"
 */
export function labelsOf(
  items: Readonly<Record<string, { readonly title: string; readonly labels?: readonly string[] | undefined }>>,
): Map<string, string> {
  return new Map(
    Object.entries(items).flatMap(([id, { title, labels = [] }]) =>
      [id, title, ...labels].map((text): [string, string] => [plainLabel(text), id]),
    ),
  );
}

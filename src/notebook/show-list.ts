import { escapeHtml } from "../text/html.ts";
import { DISPLAY, type Displayable } from "../text/mime.ts";
import { REPORT_MIME } from "../text/report-blocks.ts";
import { plainNumber } from "./plain-number.ts";

/**
 * A list of texts or numbers, with bullets or numbered.
 *
 * @example
 * showList(["Haninge", "Nacka"])[Symbol.for("Jupyter.display")]()["text/plain"]; // => "– Haninge\n– Nacka"
 */
export function showList(
  items: readonly (string | number)[],
  { title, ordered = false }: { readonly title?: string; readonly ordered?: boolean } = {},
) {
  const texts = items.map((item) => (typeof item === "number" ? plainNumber(item) : item));
  const tag = ordered ? "ol" : "ul";
  const lines = texts.map((text, at) => `${ordered ? `${at + 1}.` : "–"} ${text}`);
  return {
    [DISPLAY]: () => ({
      "text/html": [
        ...(title === undefined ? [] : [`<p class="list-title">${escapeHtml(title)}</p>`]),
        `<${tag}>`,
        ...texts.map((text) => `<li>${escapeHtml(text)}</li>`),
        `</${tag}>`,
      ].join("\n"),
      [REPORT_MIME]: [{ kind: "list", ...(title === undefined ? {} : { title }), ordered, items: texts }],
      "text/plain": [...(title === undefined ? [] : [title]), ...lines].join("\n"),
    }),
  } satisfies Displayable;
}

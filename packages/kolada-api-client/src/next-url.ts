import { baseText } from "./base-url.ts";
import { excerpt } from "./excerpt.ts";
import type { Failure } from "./failure.ts";
import { maxRows } from "./segment-layout.ts";

/**
 * The next page's URL, undefined after the last page, or why it must not be followed.
 *
 * Only places under the base URL are followed, and none twice. A `next_url` with http on the very host of an https base is
 * an API behind a proxy that ends TLS: it is asked for over https. Nothing is ever downgraded.
 */
export function nextUrl(
  next: string | null,
  { base, current, seen }: { base: URL; current: string; seen: ReadonlySet<string> },
): { url: string | undefined } | Failure {
  if (next === null || next === "") return { url: undefined };
  const refuse = (why: string): Failure => ({
    kind: "paging",
    detail: `next_url ${JSON.stringify(excerpt(next, 300))} ${why}`,
    retry: false,
  });
  if (!URL.canParse(next, current)) return refuse("is not a URL");
  const url = new URL(next, current);
  if (url.protocol === "http:" && base.protocol === "https:" && url.host === base.host) url.protocol = "https:";
  const inside = url.origin === base.origin && url.href.startsWith(`${baseText(base)}/`);
  if (!inside || url.username !== "" || url.password !== "") return refuse(`is not under ${baseText(base)}`);
  url.hash = "";
  // 5000 is the API's default, so writing it out does not move the pages.
  if (!url.searchParams.has("per_page")) url.searchParams.set("per_page", String(maxRows));
  if (seen.has(url.href)) return refuse("leads in a circle");
  return { url: url.href };
}

import { show } from "./show.ts";

/**
 * Checks a base URL and takes off its trailing slashes, so that paths can be appended.
 *
 * @throws {TypeError} if it is not a URL; {RangeError} if it is not plain http(s): credentials, a query or a fragment.
 */
export function parseBaseUrl(value: unknown): URL {
  if (typeof value !== "string" || !URL.canParse(value)) {
    throw new TypeError(`baseUrl must be an absolute URL such as "https://api.kolada.se/v3", was ${show(value)}`);
  }
  const url = new URL(value);
  const plain = url.username === "" && url.password === "" && !/[?#]/.test(value);
  if (!plain || (url.protocol !== "https:" && url.protocol !== "http:")) {
    // The value is not shown: it may hold a password.
    throw new RangeError(
      `baseUrl must be http or https without credentials, query or fragment, was one with protocol "${url.protocol}"${plain ? "" : " and such a part"}`,
    );
  }
  url.pathname = url.pathname.replace(/\/+$/, "");
  return url;
}

/** The base URL as text without a trailing slash: also a root path, which a URL always writes as "/". */
export function baseText(base: URL): string {
  return base.href.replace(/\/+$/, "");
}

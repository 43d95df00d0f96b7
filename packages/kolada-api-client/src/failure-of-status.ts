import { excerpt } from "./excerpt.ts";
import type { RawAnswer } from "./exchange.ts";
import type { Failure } from "./failure.ts";
import type { KoladaErrorKind } from "./kolada-error.ts";
import { parseRetryAfter } from "./retry-after.ts";

const passing: ReadonlyMap<number, KoladaErrorKind> = new Map([
  [408, "server"],
  [429, "rate-limited"],
  [500, "server"],
  [502, "server"],
  [503, "server"],
  [504, "server"],
]);

/** What a status other than 200 means; undefined for 200. */
export function failureOfStatus(answer: RawAnswer, maxRetryAfter: number, now: number): Failure | undefined {
  const { status, headers } = answer;
  if (status === 200) return undefined;
  if (status === 404) return { kind: "not-found", detail: `status 404${detailOf(answer)}`, retry: false, status };
  if (status === 410) {
    const detail = `status 410${detailOf(answer)}; the v2 API is gone: use a baseUrl that ends in /v3`;
    return { kind: "gone", detail, retry: false, status };
  }
  const kind = passing.get(status);
  if (kind === undefined)
    return { kind: "refused", detail: `status ${status}${detailOf(answer)}`, retry: false, status };
  const asked = status === 429 || status === 503 ? parseRetryAfter(headers["retry-after"], now) : undefined;
  if (asked !== undefined && asked > maxRetryAfter) {
    const detail = `status ${status}, and its Retry-After of ${seconds(asked)} s is above maxRetryAfter, ${seconds(maxRetryAfter)} s`;
    return { kind, detail, retry: false, status };
  }
  return { kind, detail: `status ${status}${detailOf(answer)}`, retry: true, status, retryAfter: asked };
}

const seconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000);

/** The server's own words: the `detail` or `error` of a JSON body, else the body's beginning. */
function detailOf({ bytes }: RawAnswer): string {
  const text = new TextDecoder().decode(bytes.subarray(0, 10_000));
  if (text.trim() === "") return "";
  return `, the server says: ${excerpt(wordsIn(text) ?? text, 300)}`;
}

function wordsIn(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null) return undefined;
    const words: unknown = "detail" in body ? body.detail : "error" in body ? body.error : undefined;
    return words === undefined || typeof words === "string" ? words : JSON.stringify(words);
  } catch {
    return undefined;
  }
}

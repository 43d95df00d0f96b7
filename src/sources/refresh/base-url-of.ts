import type { RunResponse } from "../../runs/manifest.ts";

/**
 * Where the API was that gave these answers: what stands before the endpoint in the latest request.
 *
 * @throws {RangeError} when no answer is one of Kolada's
 */
export function baseUrlOf(responses: readonly Pick<RunResponse, "key" | "format" | "fetchedAt">[]): string {
  for (const { key, format } of responses.toSorted((a, b) => (a.fetchedAt < b.fetchedAt ? 1 : -1))) {
    const [, endpoint] = /^kolada-v3\/([a-z_]+)$/.exec(format) ?? [];
    const [, base] = new RegExp(`^(https?://.+?)/${endpoint}(?:[/?]|$)`).exec(key) ?? [];
    if (base !== undefined) return base;
  }
  throw new RangeError("the run has no answer of Kolada's");
}

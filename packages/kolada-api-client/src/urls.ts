import { baseText } from "./base-url.ts";
import { maxRows } from "./segment-layout.ts";

type Segment = string | readonly (string | number)[];

/** A URL under the base: ids are joined by commas as they are (their forms were checked), parameters are encoded. */
export function urlOf(base: URL, segments: readonly Segment[], parameters: Record<string, string | undefined>): string {
  const path = segments.map((segment) => (typeof segment === "string" ? segment : segment.join(","))).join("/");
  const query = Object.entries({ ...parameters, per_page: String(maxRows) })
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return new URL(`${baseText(base)}/${path}?${query.join("&")}`).href;
}

/** The path of a data request: the segments that are given, in the API's order. */
export function dataSegments(
  name: string,
  segments: Record<string, readonly (string | number)[] | undefined>,
): Segment[] {
  return [name, ...Object.entries(segments).flatMap(([key, ids]) => (ids === undefined ? [] : [key, ids]))];
}

import type { RunResponse } from "../../runs/manifest.ts";

/** The areas, or the units, that stored answers were asked about: their ids stand in the requests. */
export function askedBefore(answers: readonly RunResponse[], segment: "municipality" | "ou"): ReadonlySet<string> {
  return new Set(
    answers.flatMap(({ key }) => {
      const [, list = ""] = new RegExp(`/${segment}/([^/?]+)`).exec(new URL(key).pathname) ?? [];
      return decodeURIComponent(list).split(",");
    }),
  );
}

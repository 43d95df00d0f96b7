import type { Manifest } from "../../runs/manifest.ts";
import type { Observation } from "../../runs/observation.ts";
import { refreshedFrom } from "./refresh-request.ts";

/**
 * In a refreshed run, keep of each figure (key figure, area, period, gender) the one of the latest answer: the earlier ones
 * stay in their answers. Other runs are asked for each figure once, and are left as they are.
 */
export function latestFigures(manifest: Manifest, observations: Map<string, Observation[]>): void {
  if (refreshedFrom(manifest) === undefined) return;
  const times = new Map<string, string>();
  for (const { sha256, fetchedAt } of manifest.responses) {
    // The very same answer may have come twice: it holds as of the later time.
    if (fetchedAt > (times.get(sha256) ?? "")) times.set(sha256, fetchedAt);
  }
  for (const [kpi, all] of observations) {
    const latest = new Map<string, Observation>();
    for (const one of all) {
      const key = `${one.area} ${one.period} ${one.gender}`;
      const before = latest.get(key);
      const isLater = before === undefined || (times.get(one.response) ?? "") >= (times.get(before.response) ?? "");
      if (isLater) latest.set(key, one);
    }
    observations.set(kpi, [...latest.values()]);
  }
}

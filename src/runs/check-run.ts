import type { FoundRun } from "./find-run.ts";
import { objectProblem } from "./object-problem.ts";
import { type Frozen, readFrozen } from "./open-frozen.ts";

/** What a check of a run by itself found. */
export interface RunCheck {
  readonly objects: number;
  readonly problems: readonly string[];
}

/** Check a run's manifest and each of its objects; an object's problem is named by the request that it answered. */
export async function checkRun(name: string, found: FoundRun): Promise<RunCheck> {
  let frozen: Frozen;
  try {
    frozen = readFrozen(name, found);
  } catch (error) {
    return { objects: 0, problems: [(error as Error).message] };
  }
  const problems: string[] = [];
  const objects = new Map(frozen.manifest.responses.map((response) => [response.sha256, response]));
  for (const response of objects.values()) {
    const problem = await objectProblem(frozen.cache, response);
    if (problem !== undefined) problems.push(`${response.key}: ${problem}`);
  }
  return { objects: objects.size, problems };
}

import { getObject, isFreshForm } from "./object-store.ts";
import { type Frozen, openFrozen } from "./open-frozen.ts";

/** What a check of a run found. */
export interface Verification {
  readonly run: string;
  readonly ok: boolean;
  /** How many objects were read. */
  readonly objects: number;
  readonly problems: readonly string[];
}

/**
 * Verify a run (kontrollera en körning): read its manifest and every one of its objects, and compare each with the
 * hash that was written when the run was frozen. Any changed byte and any missing file is a problem.
 *
 * @throws {Error} only when there is no run of that name; what is wrong with a run is told in `problems`
 */
export async function verifyRun(name: string, options: { readonly cache?: string } = {}): Promise<Verification> {
  let frozen: Frozen;
  try {
    frozen = await openFrozen(name, options);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return { run: name, ok: false, objects: 0, problems: [(error as Error).message] };
  }
  const problems: string[] = [];
  const objects = new Map(frozen.manifest.responses.map((response) => [response.sha256, response]));
  for (const response of objects.values()) {
    const problem = await objectProblem(frozen.cache, response);
    if (problem !== undefined) problems.push(`${response.key}: ${problem}`);
  }
  return { run: name, ok: problems.length === 0, objects: objects.size, problems };
}

async function objectProblem(
  cache: string,
  expected: { readonly sha256: string; readonly stored: string; readonly bytes: number },
): Promise<string | undefined> {
  try {
    const found = await getObject(cache, expected.sha256);
    if (found.bytes !== expected.bytes) return `it has ${found.bytes} bytes, the manifest says ${expected.bytes}`;
    if (found.stored === expected.stored || (await isFreshForm(found.content, found.stored))) return undefined;
    return `object ${expected.sha256} was changed on disk, although its content is whole`;
  } catch (error) {
    return (error as Error).message;
  }
}

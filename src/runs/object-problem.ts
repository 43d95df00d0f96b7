import type { RunResponse } from "./manifest.ts";
import { getObject, isFreshForm } from "./object-store.ts";

/** What is wrong with a stored answer, compared with what the manifest says of it; undefined when it is whole. */
export async function objectProblem(
  cache: string,
  expected: Pick<RunResponse, "sha256" | "stored" | "bytes">,
): Promise<string | undefined> {
  try {
    const found = await getObject(cache, expected.sha256, expected.bytes);
    if (found.bytes !== expected.bytes) return `it has ${found.bytes} bytes, the manifest says ${expected.bytes}`;
    if (found.stored === expected.stored || (await isFreshForm(found.content, found.stored))) return undefined;
    return `object ${expected.sha256} was changed on disk, although its content is whole`;
  } catch (error) {
    return (error as Error).message;
  }
}

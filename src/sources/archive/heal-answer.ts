import type { RunResponse } from "../../runs/manifest.ts";
import { objectProblem } from "../../runs/object-problem.ts";
import { getObject, putObject, replaceObject } from "../../runs/object-store.ts";

/**
 * Store an answer whose bytes are whole, unless it lies in the store as it should.
 *
 * @returns whether it was missing, damaged, or changed on disk
 */
export async function healAnswer(cache: string, response: RunResponse, content: Uint8Array): Promise<boolean> {
  if ((await objectProblem(cache, response)) === undefined) return false;
  await putObject(cache, content);
  // Whole in content, and yet other bytes than were written.
  if ((await objectProblem(cache, response)) !== undefined) {
    await replaceObject(cache, response.sha256, await getObject(cache, response.sha256, response.bytes), content);
  }
  return true;
}

import * as z from "zod";
import type { Manifest } from "../../runs/manifest.ts";
import { decoderOf, responseError } from "../decode-response.ts";
import { figuresOfParts } from "../figures-of-parts.ts";
import { assembleRun, type Run } from "../run.ts";

/**
 * A run put together from answers that lie in no cache.
 *
 * @param contents the answers by their hash, each checked against it
 * @throws {Error} one line, when an answer cannot be read
 */
export function runOfAnswers(manifest: Manifest, contents: ReadonlyMap<string, Uint8Array>): Run {
  const parts = manifest.responses.map((response) => {
    const decode = decoderOf(manifest, response);
    try {
      const { observations, ...part } = decode(contents.get(response.sha256) ?? new Uint8Array(), response);
      // Those of some formats are read as they are asked for: now, so that what is wrong is told of this answer.
      return observations === undefined ? part : { ...part, observations: [...observations] };
    } catch (error) {
      const first = error instanceof z.ZodError ? error.issues[0] : undefined;
      const told = first === undefined ? error : new Error(`${first.path.join(".")}: ${first.message}`);
      throw responseError(manifest, response, told);
    }
  });
  return assembleRun(manifest, parts, figuresOfParts(manifest, parts));
}

import type { Decoded } from "../runs/observation.ts";
import type { Frozen } from "../runs/open-frozen.ts";
import { readObject } from "../runs/read-object.ts";
import { decoderOf, responseError } from "./decode-response.ts";

/**
 * What each of a run's responses says, one after the other in the manifest's order; every object is checked against its
 * hash while it is read.
 *
 * @throws {Error} naming the run and the request, when an object is missing or damaged or cannot be read
 */
export function* readParts({ manifest, cache }: Frozen): Generator<Decoded> {
  for (const response of manifest.responses) {
    const decode = decoderOf(manifest, response);
    let part: Decoded;
    try {
      part = decode(readObject(cache, response.sha256, response.bytes), response);
    } catch (error) {
      throw responseError(manifest, response, error);
    }
    yield part;
  }
}

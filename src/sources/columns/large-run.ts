import type { Manifest } from "../../runs/manifest.ts";

/** From how many bytes of answers on a run has columns. Below it opens from its objects in about a second: docs/mirror.md. */
export const LARGE_RUN_BYTES = 16 * 1024 ** 2;

/** Whether a run has columns. */
export function isLarge({ responses }: Pick<Manifest, "responses">): boolean {
  return responses.reduce((sum, { bytes }) => sum + bytes, 0) >= LARGE_RUN_BYTES;
}

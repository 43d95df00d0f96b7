import type { Place } from "./run-message.ts";
import { scrubPaths } from "./scrub-paths.ts";
import { sendMessage } from "./send-message.ts";

/** Make what the notebook prints an output of the cell that prints it. */
export function captureStreams(folder: string, place: () => Place): void {
  for (const name of ["stdout", "stderr"] as const) {
    process[name].write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
      const text = scrubPaths(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"), folder);
      sendMessage({ type: "output", output: { type: "stream", name, text }, ...place() });
      const callback = rest.at(-1);
      if (typeof callback === "function") queueMicrotask(() => callback());
      return true;
    };
  }
}

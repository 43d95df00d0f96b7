import type { FreezeProgress } from "../runs/source.ts";
import type { Output } from "./output.ts";

const WIDTH = 24;

/** How far a fetch has come, on one line that is rewritten; nothing at all when the output is not a terminal. */
export function progressBar(output: Output): { show(progress: FreezeProgress): void; end(): void } {
  const { columns } = output;
  if (columns === undefined) return { show: () => undefined, end: () => undefined };
  return {
    show: (progress) => output.err(`\r${barLine(progress).slice(0, columns - 1)}\u001b[K`),
    end: () => output.err("\r\u001b[K"),
  };
}

/**
 * The text of the line.
 *
 * @example
 * barLine({ done: 6, planned: 12, rows: 5000, retries: 0 }); // => "############············ 6/12 requests, 5000 rows"
 */
export function barLine({ done, planned, rows, retries }: FreezeProgress): string {
  const filled = planned === 0 ? 0 : Math.floor((WIDTH * Math.min(done, planned)) / planned);
  const bar = "#".repeat(filled) + "·".repeat(WIDTH - filled);
  return `${bar} ${done}/${planned} requests, ${rows} rows${retries === 0 ? "" : `, ${retries} retries`}`;
}

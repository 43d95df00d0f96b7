import { AsyncLocalStorage } from "node:async_hooks";
import type { MimeBundle } from "../text/mime.ts";
import type { NotebookHost } from "./notebook-host.ts";
import type { Place } from "./run-message.ts";
import { sendMessage } from "./send-message.ts";

/** The runner as the notebook sees it, and what the child process itself asks it. */
export interface ChildHost extends NotebookHost {
  /** The next place in the running cell. */
  place(): Place;
  /** The cell that the running code belongs to, when its context says so. */
  contextCell(): number | undefined;
  /** Whether any marker has run; imports come before. */
  hasBegun(): boolean;
  /** The cell that began last. */
  latestCell(): number;
  /** How many displays are not finished. */
  pending(): number;
  /** Wait until all displays are finished, well or not. */
  settled(): Promise<void>;
}

/**
 * Make the host of a child process. Cells follow asynchronous code by its context, not by the time it finishes.
 *
 * @param lineNow the notebook's line whose code is running
 */
export function childHost(firstCell: number, lineNow: () => number | undefined): ChildHost {
  const context = new AsyncLocalStorage<number>();
  const unfinished = new Set<Promise<unknown>>();
  let latest = firstCell;
  let begun = false;
  let order = 0;

  const place = () => ({ cell: context.getStore() ?? latest, order: order++ });
  const show = async (bundle: MimeBundle | Promise<MimeBundle>) => {
    const at = place();
    if (bundle instanceof Promise) {
      unfinished.add(bundle);
      bundle.finally(() => unfinished.delete(bundle)).catch(() => undefined);
    }
    const data = bundle instanceof Promise ? await bundle : bundle;
    sendMessage({ type: "output", output: { type: "display", data }, ...at });
  };
  return {
    beginCell(index) {
      latest = index;
      begun = true;
      context.enterWith(index);
      sendMessage({ type: "cell", cell: index });
    },
    show,
    showChart: (chart) => {
      const line = lineNow();
      sendMessage({ type: "chart", chart, ...(line === undefined ? {} : { line }), ...place() });
    },
    useParameters: (values) => sendMessage({ type: "parameters", values }),
    place,
    contextCell: () => context.getStore(),
    hasBegun: () => begun,
    latestCell: () => latest,
    pending: () => unfinished.size,
    settled: async () => void (await Promise.allSettled(unfinished)),
  };
}

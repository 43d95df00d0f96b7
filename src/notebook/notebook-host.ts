import type { PlainChart } from "../charts/chart.ts";
import type { MimeBundle } from "../text/mime.ts";
import type { ParameterValues } from "./parameter-values.ts";

/** The name under which the runner is found: `globalThis[Symbol.for(HOST_KEY)]`. */
export const HOST_KEY = "jamforbar.notebook";

/** What a notebook's words tell whatever runs the notebook. */
export interface NotebookHost {
  /** A code cell begins; what is displayed from here on, also later by code started here, belongs to it. */
  beginCell(index: number): void;
  /** Show a value, in the order of the calls. */
  show(bundle: MimeBundle | Promise<MimeBundle>): Promise<void>;
  /** Show a chart, when whatever runs the notebook draws charts itself. */
  showChart?(chart: PlainChart): void;
  /** The parameters that the notebook runs with. */
  useParameters(values: ParameterValues): void;
}

/** The runner, when there is one. A notebook that is started as a plain program has none. */
export function notebookHost(): NotebookHost | undefined {
  return (globalThis as { [key: symbol]: unknown })[Symbol.for(HOST_KEY)] as NotebookHost | undefined;
}

/** Make a host the one that the notebook's words speak to. */
export function installHost(host: NotebookHost): void {
  Object.defineProperty(globalThis, Symbol.for(HOST_KEY), { value: host, configurable: true });
}

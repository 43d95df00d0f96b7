import { isChart } from "../charts/chart.ts";
import { DISPLAY } from "../text/mime.ts";
import { toMimeBundle } from "./mime-bundle.ts";
import { notebookHost } from "./notebook-host.ts";
import { showWithoutHost } from "./print-host.ts";

/**
 * Show a value in the notebook, under the cell whose code shows it. Values stand in the order of the calls; there is
 * no need to wait for the promise, and what cannot be shown stops the notebook: for a chart the promise is kept when the
 * runner has it, and a chart that cannot be drawn stops the notebook also inside `try`. In a program that nobody collects from,
 * the plain text is printed.
 *
 * @param value anything but `undefined` and numbers that are not finite: see `toMimeBundle` for what becomes of it
 */
export function display(value: unknown): Promise<void> {
  const host = notebookHost();
  const show = host?.show ?? showWithoutHost;
  const shown = (async () => {
    if (host?.showChart !== undefined && isChart(value)) return host.showChart(value);
    return show(toMimeBundle(value));
  })();
  // A Jupyter kernel shows the value of a cell's last line: this one has nothing to add.
  return Object.defineProperty(shown, DISPLAY, { value: () => ({}) });
}

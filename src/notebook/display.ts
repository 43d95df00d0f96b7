import { toMimeBundle } from "./mime-bundle.ts";
import { notebookHost } from "./notebook-host.ts";
import { showWithoutHost } from "./print-host.ts";

/**
 * Show a value in the notebook, under the cell whose code shows it. Values stand in the order of the calls; there is
 * no need to wait for the promise, and what cannot be shown stops the notebook. In a program that nobody collects from,
 * the plain text is printed.
 *
 * @param value anything: see `toMimeBundle` for what becomes of it
 */
export async function display(value: unknown): Promise<void> {
  const show = notebookHost()?.show ?? showWithoutHost;
  await show(toMimeBundle(value));
}

import type { MimeBundle } from "../text/mime.ts";
import { denoKernel } from "./deno-kernel.ts";

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Show a value where there is no runner: hand it to the Jupyter kernel when the notebook runs in one (Deno's), else
 * print its plain text. In the order of the calls: a value that is waited for holds up those after it.
 */
export async function showWithoutHost(bundle: MimeBundle | Promise<MimeBundle>): Promise<void> {
  const kernel = denoKernel();
  if (kernel === undefined && waiting === 0 && !(bundle instanceof Promise)) return print(bundle);
  waiting++;
  const before = last;
  const shown = (async () => {
    await before.catch(() => undefined);
    const data = await bundle;
    await (kernel === undefined ? print(data) : kernel.show(data));
  })().finally(() => waiting--);
  last = shown.catch(() => undefined);
  kernel?.holdCell(last);
  return shown;
}

function print(bundle: MimeBundle): void {
  process.stdout.write(`${String(bundle["text/plain"] ?? Object.keys(bundle).join(", "))}\n`);
}

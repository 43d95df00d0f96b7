import type { MimeBundle } from "../text/mime.ts";

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Show a value where there is no runner: hand it to the Jupyter kernel when the notebook runs in one (Deno's), else
 * print its plain text. In the order of the calls: a value that is waited for holds up those after it.
 */
export async function showWithoutHost(bundle: MimeBundle | Promise<MimeBundle>): Promise<void> {
  const broadcast = jupyterBroadcast();
  if (broadcast === undefined && waiting === 0 && !(bundle instanceof Promise)) return print(bundle);
  waiting++;
  const before = last;
  const shown = (async () => {
    await before.catch(() => undefined);
    const data = await bundle;
    await (broadcast === undefined ? print(data) : broadcast("display_data", { data, metadata: {}, transient: {} }));
  })().finally(() => waiting--);
  last = shown.catch(() => undefined);
  return shown;
}

function print(bundle: MimeBundle): void {
  process.stdout.write(`${String(bundle["text/plain"] ?? Object.keys(bundle).join(", "))}\n`);
}

type Broadcast = (type: string, content: object) => Promise<void>;

function jupyterBroadcast(): Broadcast | undefined {
  const { Deno } = globalThis as { readonly Deno?: { readonly jupyter?: { readonly broadcast?: Broadcast } } };
  const jupyter = Deno?.jupyter;
  return jupyter?.broadcast?.bind(jupyter);
}

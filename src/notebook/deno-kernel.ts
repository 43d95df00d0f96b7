import type { MimeBundle } from "../text/mime.ts";

/** What is used of Deno's Jupyter kernel. */
export interface DenoKernel {
  /** Send a value to whoever shows the notebook. */
  show(data: MimeBundle): Promise<void>;
  /** Let the cell that runs end only after this promise. */
  holdCell(promise: Promise<unknown>): void;
}

/** As Deno names them; `jupyter` is there in a kernel only. */
interface DenoGlobal {
  readonly jupyter?: { readonly broadcast?: (type: string, content: object) => Promise<void> };
  readonly internal?: symbol;
}

/** The inner side of the kernel: it calls this when a cell's code has ended, and waits for it before it says so. */
interface KernelInside {
  broadcastResult?(...args: readonly unknown[]): Promise<void>;
}

let held: Promise<unknown> = Promise.resolve();
const extended = new WeakSet<KernelInside>();

/** Deno's Jupyter kernel, when the notebook runs in it. */
export function denoKernel(): DenoKernel | undefined {
  const { Deno } = globalThis as { readonly Deno?: DenoGlobal };
  const jupyter = Deno?.jupyter;
  if (Deno === undefined || jupyter?.broadcast === undefined) return undefined;
  const inside = insideOf(Deno);
  return {
    show: async (data) => {
      await jupyter.broadcast?.("display_data", { data: publicTypes(data), metadata: {}, transient: {} });
    },
    holdCell: (promise) => {
      held = Promise.allSettled([held, promise]);
      if (inside !== undefined && !extended.has(inside)) extend(inside);
    },
  };
}

/** Without what our own pages and reports are made from: nobody else can show it. */
function publicTypes(data: MimeBundle): MimeBundle {
  return Object.fromEntries(Object.entries(data).filter(([type]) => !type.startsWith("application/vnd.jamforbar.")));
}

/**
 * What is shown after a cell has ended is lost to whoever collects its outputs, and a chart takes a moment to draw: so
 * a cell's end waits for what the cell displayed. Deno has no public word for it; without this one a notebook would
 * have to await every display.
 */
function extend(inside: KernelInside): void {
  const broadcastResult = inside.broadcastResult?.bind(inside);
  if (broadcastResult === undefined) return;
  extended.add(inside);
  inside.broadcastResult = async (...args) => {
    await held;
    await broadcastResult(...args);
  };
}

function insideOf(deno: DenoGlobal): KernelInside | undefined {
  if (deno.internal === undefined) return undefined;
  const internal = Reflect.get(deno, deno.internal) as { readonly jupyter?: KernelInside } | undefined;
  return internal?.jupyter;
}

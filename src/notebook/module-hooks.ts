// Module hooks for the process that runs a notebook. They serve both as asynchronous hooks (`register`, in a thread of
// its own) and as synchronous ones (`registerHooks`): what the next hook answers is handed on as it is.
import type { RunJob } from "./run-message.ts";

type Source = Pick<RunJob, "url" | "code" | "entry">;
type Next<Context, Answer> = (name: string, context?: Partial<Context>) => Answer;

let job: Source = { url: "", code: "", entry: "" };

/** Take the notebook that is run. */
export function initialize(given: Source): void {
  job = given;
}

/** The notebook is itself wherever it lies, and `jamforbar` is this package, also for notebooks outside the project. */
export function resolve<Context, Answer>(specifier: string, context: Context, nextResolve: Next<Context, Answer>) {
  if (specifier === job.url) return { url: job.url, format: "module" as const, shortCircuit: true };
  return nextResolve(specifier === "jamforbar" ? job.entry : specifier, context);
}

/** The notebook's source is the compiled one. */
export function load<Context, Answer>(url: string, context: Context, nextLoad: Next<Context, Answer>) {
  if (url === job.url) return { format: "module" as const, source: job.code, shortCircuit: true };
  return nextLoad(url, context);
}

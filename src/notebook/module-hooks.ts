// Module hooks for the process that runs a notebook. They serve both as asynchronous hooks (`register`, in a thread of
// its own) and as synchronous ones (`registerHooks`): what the next hook answers is handed on as it is.
import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { MessagePort, receiveMessageOnPort } from "node:worker_threads";
import { possibleFiles } from "./possible-files.ts";
import type { RunJob } from "./run-message.ts";
import { stripTypes } from "./strip-types.ts";

type Source = Pick<RunJob, "url" | "code" | "entry">;
type Next<Context, Answer> = (name: string, context?: Partial<Context>) => Answer;
interface ResolveContext {
  readonly parentURL?: string | undefined;
}

const LOCAL = /^(?:\.{1,2}\/|\/|file:)/;
const TYPESCRIPT = /^file:.*\.m?ts(?:[?#]|$)/;

let known: Source = { url: "", code: "", entry: "" };
let mailbox: MessagePort | undefined;

/** Take the notebook that is run, or in a thread of its own the port that it will come by. */
export function initialize(given: Source | MessagePort): void {
  if (given instanceof MessagePort) mailbox = given;
  else known = given;
}

/** It is posted before anything of it is imported. */
function notebook(): Source {
  const posted = mailbox === undefined ? undefined : receiveMessageOnPort(mailbox);
  if (posted !== undefined) known = posted.message as Source;
  return known;
}

/** The notebook is itself wherever it lies, and `jamforbar` is this package, also for notebooks outside the project. */
export function resolve<Context extends ResolveContext, Answer>(
  specifier: string,
  context: Context,
  nextResolve: Next<Context, Answer>,
) {
  const job = notebook();
  if (specifier === job.url) return { url: job.url, format: "module" as const, shortCircuit: true };
  if (specifier === "jamforbar") return nextResolve(job.entry, context);
  const file = LOCAL.test(specifier) ? localFile(specifier, context.parentURL) : undefined;
  return nextResolve(file ?? specifier, context);
}

/**
 * The notebook's source is the compiled one. A TypeScript file beside it is a module whatever the nearest package.json
 * says, since a notebook's folder may have none, and its types are blanked as the notebook's are.
 */
export function load<Context, Answer>(url: string, context: Context, nextLoad: Next<Context, Answer>) {
  const job = notebook();
  if (url === job.url) return { format: "module" as const, source: job.code, shortCircuit: true };
  if (!TYPESCRIPT.test(url)) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const stripped = stripTypes(readFileSync(file, "utf8"));
  if ("code" in stripped) return { format: "module" as const, source: stripped.code, shortCircuit: true };
  const { message, line } = stripped.problem;
  throw new SyntaxError(`${file}${line === undefined ? "" : `:${line}`}: ${message}`);
}

/** An import of a file that is there under another ending than the one that is written, as TypeScript allows. */
function localFile(specifier: string, parentUrl: string | undefined): string | undefined {
  if (!parentUrl?.startsWith("file:") || parentUrl.includes("/node_modules/")) return undefined;
  const [named, ...others] = possibleFiles(specifier, fileURLToPath(parentUrl));
  if (named === undefined || isFile(named)) return undefined;
  const found = others.find(isFile);
  return found === undefined ? undefined : pathToFileURL(found).href;
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

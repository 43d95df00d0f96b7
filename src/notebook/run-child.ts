// The process that runs one notebook. It is given a RunJob on standard input and tells what happens as RunMessages.
import { readFileSync } from "node:fs";
import * as nodeModule from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { MessageChannel } from "node:worker_threads";
import { listen } from "../runs/announce.ts";
import { captureStreams } from "./capture-streams.ts";
import { cellAtLine } from "./cell-at-line.ts";
import { childHost } from "./child-host.ts";
import { describeError } from "./describe-error.ts";
import { firstCodeCell } from "./first-code-cell.ts";
import * as hooks from "./module-hooks.ts";
import { installHost } from "./notebook-host.ts";
import { PROGRAM } from "./program.ts";
import { LOAD_PACKAGE, type RunJob, WARM_UP } from "./run-message.ts";
import type { RunErrorKind } from "./run-result.ts";
import { scrubPaths } from "./scrub-paths.ts";
import { sendMessage } from "./send-message.ts";
import { warmUp } from "./warm-up.ts";

// Node 22.8 and later keep what they have compiled.
if (PROGRAM.compiled !== undefined && "enableCompileCache" in nodeModule) {
  (nodeModule.enableCompileCache as (folder: string) => void)(PROGRAM.compiled);
}

// What is wrong with the package the notebook's own import tells.
const words = process.argv.includes(LOAD_PACKAGE) ? await import(PROGRAM.entry).catch(() => undefined) : undefined;
if (words !== undefined && process.argv.includes(WARM_UP)) await warmUp(words);

const useHooks = prepareHooks();
const job = JSON.parse(readFileSync(0, "utf8")) as RunJob;
const folder = path.dirname(fileURLToPath(job.url));
const host = childHost(firstCodeCell(job.notebook), lineNow);
const exit = process.exit;
let told = false;
let finished = false;

installHost(host);
listen("opened", (run) => sendMessage({ type: "run", run }));
const reads = new Set<string>();
listen("read", (read) => {
  const cell = host.contextCell() ?? host.latestCell();
  const key = `${cell} ${read.run} ${read.kind} ${read.id}`;
  // A notebook may read a key figure for each municipality: once for a cell is enough.
  if (reads.has(key)) return;
  reads.add(key);
  sendMessage({ type: "read", read, cell });
});
captureStreams(folder, host.place);

process.exit = (code) => {
  const { lines } = describeError(new Error("process.exit"), job.url, "");
  if (!finished || Number(code ?? 0) !== 0) tell("exit", "Exit", `process.exit(${code ?? ""})`, lines);
  return exit(code);
};
process.on("uncaughtException", failLater);
process.on("unhandledRejection", failLater);
process.on("exit", () => {
  if (!finished) tell("unsettled", "Unsettled", "the notebook waits for a promise that nothing can settle");
  else if (host.pending() > 0) tell("unsettled", "Unsettled", "a value that was displayed never became ready");
});

useHooks(job);
// Not awaited: the event loop then runs empty also when the notebook waits for ever, and the exit handler can say so.
import(job.url).then(() => {
  finished = true;
  sendMessage({ type: "done" });
}, failAtTop);

/**
 * Where Node has synchronous hooks, they are used: they come before tsx's own, which are synchronous there. Others have
 * a thread of their own, which takes its time to start: it does so before there is a job.
 */
function prepareHooks(): (job: RunJob) => void {
  if ("registerHooks" in nodeModule && typeof nodeModule.registerHooks === "function") {
    const { registerHooks } = nodeModule;
    return (given) => {
      hooks.initialize(given);
      registerHooks({ resolve: hooks.resolve, load: hooks.load });
    };
  }
  const { port1, port2 } = new MessageChannel();
  nodeModule.register(PROGRAM.hooks, { data: port2, transferList: [port2] });
  return ({ url, code, entry }) => port1.postMessage({ url, code, entry });
}

/** The notebook's own course of events threw: the cell is the last that began, or the one whose import failed. */
async function failAtTop(thrown: unknown): Promise<void> {
  const { name, message, lines } = describeError(thrown, job.url, job.code);
  tell("exception", name, message, lines, host.hasBegun() ? host.latestCell() : cellOf(lines.at(-1)));
  await host.settled();
  exit(1);
}

/**
 * Code that a cell left running threw: its context knows the cell, else its outermost line in the notebook does. The
 * process ends at once, so that no further cell begins.
 */
function failLater(thrown: unknown): void {
  const { name, message, lines } = describeError(thrown, job.url, job.code);
  tell("exception", name, message, lines, host.contextCell() ?? cellOf(lines.at(-1)));
  exit(1);
}

/** The notebook's line whose code is running, however deep in what it calls. */
function lineNow(): number | undefined {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  const { lines } = describeError(new Error(), job.url, "");
  Error.stackTraceLimit = stackTraceLimit;
  return lines[0];
}

function cellOf(line: number | undefined): number | undefined {
  return line === undefined ? undefined : cellAtLine(job.notebook, line)?.index;
}

function tell(
  kind: RunErrorKind,
  name: string,
  message: string,
  lines: readonly number[] = [],
  cell: number = host.contextCell() ?? host.latestCell(),
): void {
  if (told) return;
  told = true;
  const line = lines[0];
  const error = { kind, name, message: scrubPaths(message, folder), cell };
  sendMessage({ type: "error", error: line === undefined ? error : { ...error, line } });
}

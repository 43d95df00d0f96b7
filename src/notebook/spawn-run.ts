import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { MESSAGE_FD, type RunJob, type RunMessage } from "./run-message.ts";

const CHILD = fileURLToPath(new URL("./run-child.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm")).href;

/** What is heard from the process while it runs. */
export interface RunListeners {
  onMessage(message: RunMessage): void;
  /** Text that did not come by way of the notebook's own console: from a process that it started, or from Node. */
  onText(name: "stdout" | "stderr", text: string): void;
}

/** How the process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stopped?: "timeout" | "aborted";
}

/** Run a job in a fresh Node process, to its end whatever that is. */
export async function spawnRun(
  job: RunJob,
  variables: Readonly<Record<string, string>>,
  limits: { readonly timeoutMs?: number | undefined; readonly signal?: AbortSignal | undefined },
  listeners: RunListeners,
): Promise<Ending> {
  if (limits.signal?.aborted) return { code: null, signal: null, stopped: "aborted" };
  const child = spawn(process.execPath, ["--import", TSX, CHILD], {
    cwd: path.dirname(fileURLToPath(job.url)),
    env: { ...environment(), ...variables },
    stdio: ["pipe", "pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  const messages = child.stdio[MESSAGE_FD] as Readable;
  const heard = eachLine(messages, (line) => listeners.onMessage(JSON.parse(line) as RunMessage));
  child.stdout?.setEncoding("utf8").on("data", (text: string) => listeners.onText("stdout", text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => listeners.onText("stderr", text));
  // A process that dies before it has read its job closes the pipe: its ending says so.
  child.stdin?.on("error", () => undefined).end(JSON.stringify(job));

  const stopped = stopping(child, limits);
  const ending = await new Promise<Ending>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve({ code, signal }));
  }).finally(stopped.release);
  await heard;
  // What a process of the notebook's own still holds open is not waited for.
  await new Promise(setImmediate);
  child.stdout?.destroy();
  child.stderr?.destroy();
  const why = stopped.why();
  return why === undefined ? ending : { ...ending, stopped: why };
}

/** A notebook reads the same clock and writes the same dates wherever it is run, and prints without colours. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...rest } = process.env;
  return { ...rest, TZ: "UTC", LC_ALL: "C", NO_COLOR: "1" };
}

function stopping(child: ChildProcess, { timeoutMs, signal }: Parameters<typeof spawnRun>[2]) {
  let why: Ending["stopped"];
  const stop = (reason: "timeout" | "aborted") => {
    why ??= reason;
    child.kill("SIGKILL");
  };
  const abort = () => stop("aborted");
  const timer = timeoutMs === undefined ? undefined : setTimeout(stop, timeoutMs, "timeout");
  signal?.addEventListener("abort", abort, { once: true });
  return {
    why: () => why,
    release: () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    },
  };
}

/** Not readline: it also splits at U+2028, which JSON text may contain. */
async function eachLine(stream: Readable, take: (line: string) => void): Promise<void> {
  let rest = "";
  for await (const chunk of stream.setEncoding("utf8")) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(take);
  }
}

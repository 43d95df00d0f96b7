import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import type { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PROGRAM } from "./program.ts";
import { LOAD_PACKAGE, MESSAGE_FD, type RunJob, type RunMessage, WARM_UP } from "./run-message.ts";

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
}

/** A process that waits for one job. */
export interface WaitingChild {
  /** Run a job in it, to its end whatever that is; when the signal aborts, it is killed. */
  run(job: RunJob, signal: AbortSignal, listeners: RunListeners): Promise<Ending>;
  /** Whether it still waits. */
  isAlive(): boolean;
  /** End it without a job. */
  discard(): void;
}

/** Where a process runs, and what it is told in its environment. */
export interface ChildPlace {
  readonly folder: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Whether it loads the package at once, before it has its job: for a notebook that will import it. */
  readonly loadPackage: boolean;
  /** Whether it has time to spare before its job comes. */
  readonly warmUp?: boolean;
}

/** Start a fresh Node process. What it loads it can load while its job is still made. */
export function spawnChild({ folder, variables, loadPackage, warmUp }: ChildPlace): WaitingChild {
  const child = spawn(
    process.execPath,
    [
      ...YOUNG_SPACE,
      ...typescriptFlags(),
      fileURLToPath(PROGRAM.child),
      ...(loadPackage ? [LOAD_PACKAGE] : []),
      ...(loadPackage && warmUp ? [WARM_UP] : []),
    ],
    {
      cwd: folder,
      env: { ...environment(), ...variables },
      stdio: ["pipe", "pipe", "pipe", "pipe"],
      windowsHide: true,
    },
  );
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  // Heard of by the one who waits for the run; a process that never gets a job is nobody's error.
  ended.catch(() => undefined);
  // A process that dies before it has read its job closes the pipe: its ending says so.
  child.stdin?.on("error", () => undefined);
  return {
    run: (job, signal, listeners) => runJob(child, ended, job, signal, listeners),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    discard: () => void child.kill("SIGKILL"),
  };
}

async function runJob(
  child: ChildProcess,
  ended: Promise<Ending>,
  job: RunJob,
  signal: AbortSignal,
  listeners: RunListeners,
): Promise<Ending> {
  const messages = child.stdio[MESSAGE_FD] as Readable;
  const heard = eachLine(messages, (line) => listeners.onMessage(JSON.parse(line) as RunMessage));
  child.stdout?.setEncoding("utf8").on("data", (text: string) => listeners.onText("stdout", text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => listeners.onText("stderr", text));
  child.stdin?.end(JSON.stringify(job));

  const kill = () => child.kill("SIGKILL");
  signal.addEventListener("abort", kill, { once: true });
  if (signal.aborted) kill();
  const ending = await ended.finally(() => signal.removeEventListener("abort", kill));
  await heard;
  // What a process of the notebook's own still holds open is not waited for.
  await new Promise(setImmediate);
  child.stdout?.destroy();
  child.stderr?.destroy();
  return ending;
}

/** A notebook makes much that lives shortly: with more room, in megabytes, less of it is looked through. */
const YOUNG_SPACE = ["--max-semi-space-size=64"];

/** As a source, the process needs tsx to read itself. */
function typescriptFlags(): string[] {
  if (PROGRAM.isBundled) return [];
  return ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm")).href];
}

/** A notebook reads the same clock and writes the same dates wherever it is run, and prints without colours. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...rest } = process.env;
  return { ...rest, TZ: "UTC", LC_ALL: "C", NO_COLOR: "1" };
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

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { FreezeOrder } from "./freeze-child.ts";

/** A child that has loaded everything and waits for its order. */
export async function startChild(): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, "freeze-child.ts"), { execArgv: ["--import", "tsx"] });
  await once(child, "message");
  return child;
}

/** Give the order, and wait for the child's answer; undefined when it died before it gave one. */
export async function order(child: ChildProcess, what: FreezeOrder): Promise<string | undefined> {
  const answered = new Promise<string | undefined>((resolve) => {
    child.once("message", (text) => resolve(String(text)));
    child.once("exit", () => resolve(undefined));
  });
  child.send(what);
  return answered;
}

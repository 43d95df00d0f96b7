import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A server of synthetic values in a process of its own. */
export interface BenchServer {
  readonly baseUrl: string;
  /** How many requests have come since this was last asked. */
  requests(): Promise<number>;
  stop(): void;
}

export async function startServer(): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL("./server.ts", import.meta.url)));
  const [port] = await once(child, "message");
  return {
    baseUrl: `http://127.0.0.1:${port}/v3`,
    async requests() {
      child.send("requests");
      const [count] = await once(child, "message");
      return count;
    },
    stop: () => child.disconnect(),
  };
}

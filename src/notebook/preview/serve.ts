import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ANSWERS, HEADERS } from "./answer.ts";
import type { PreviewBoard } from "./preview-state.ts";
import { refuse } from "./refuse.ts";

const LOOPBACK = "127.0.0.1";
const PATHS = [...ANSWERS.keys()];

/** Serve a preview on this machine only. */
export async function serve(board: PreviewBoard, port: number): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const refusal = refuse(request, portOf(server), PATHS);
    if (refusal === undefined) return ANSWERS.get(request.url ?? "")?.(response, board);
    const { status, text } = refusal;
    const allow: Readonly<Record<string, string>> = status === 405 ? { Allow: "GET" } : {};
    response.writeHead(status, { ...HEADERS, ...allow, "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
  });
  server.listen({ host: LOOPBACK, port });
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "EADDRINUSE" ? "it is in use" : error.message;
    throw new Error(`cannot serve on port ${port}: ${why}; choose another with --port, or 0 for any that is free`);
  });
  return {
    url: `http://${LOOPBACK}:${portOf(server)}/`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      // Streams of events never end by themselves.
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

import { onTestFinished } from "vitest";
import {
  type KoladaServer,
  type KoladaServerOptions,
  startKoladaServer,
} from "../../../tests/support/kolada-server.ts";
import { createKoladaClient, type KoladaClient, type KoladaClientOptions } from "../src/index.ts";
import { stillClock } from "./synthetic.ts";

/** A server and a client of it that does not wait between attempts; both end with the test. */
export async function serving(
  server: KoladaServerOptions,
  options: KoladaClientOptions = {},
): Promise<{ server: KoladaServer; client: KoladaClient; waits: number[] }> {
  const started = await startKoladaServer(server);
  const still = stillClock();
  const client = createKoladaClient({ baseUrl: started.baseUrl, ...still.options, ...options });
  onTestFinished(async () => {
    await client.close();
    await started.close();
  });
  return { server: started, client, waits: still.waits };
}

// A process that freezes a run when it is told to: "go" over IPC, with what to freeze. Says "ready", "done <fingerprint>" or
// "failed <message>".
import { freezeRun } from "../../src/runs/freeze-run.ts";
import { type KoladaRequest, koladaSource } from "../../src/sources/kolada/kolada-source.ts";

/** What the child is told. */
export interface FreezeOrder {
  readonly cache: string;
  readonly name: string;
  readonly baseUrl: string;
  readonly request: KoladaRequest;
  /** A run to open and verify over and over while freezing. */
  readonly read?: string;
}

process.on("message", (order: FreezeOrder) => {
  obey(order).then(
    (fingerprint) => say(`done ${fingerprint}`),
    (error: Error) => say(`failed ${error.message}`),
  );
});
say("ready");

async function obey({ cache, name, baseUrl, request, read }: FreezeOrder): Promise<string> {
  const freeze = () => freezeRun(name, request, { source: koladaSource({ baseUrl }), cache });
  if (read === undefined) return (await freeze()).fingerprint;
  const { verifyRun } = await import("../../src/runs/verify-run.ts");
  const { openRun } = await import("../../src/sources/open-run.ts");
  let done = false;
  const reading = (async () => {
    do {
      const { ok, problems } = await verifyRun(read, { cache });
      if (!ok) throw new Error(`while freezing, ${read} was not whole: ${problems.join("; ")}`);
      await openRun(read, { cache });
    } while (!done);
  })();
  try {
    return (await freeze()).fingerprint;
  } finally {
    done = true;
    await reading;
  }
}

function say(text: string): void {
  process.send?.(text, () => {
    if (text !== "ready" && process.connected) process.disconnect();
  });
}

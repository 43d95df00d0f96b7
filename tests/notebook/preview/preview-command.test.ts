import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { jamforbar } from "../../support/capture.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

describe("jamforbar preview", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "ends at %s with exit code 0, and its running notebook with it",
    async (signal) => {
      const folder = temporaryFolder();
      const file = path.join(folder, "prov.ts");
      // The notebook does not mind SIGINT, and says on a file that it is there.
      await writeFile(
        file,
        '// %%\nimport { writeFileSync } from "node:fs";\nprocess.on("SIGINT", () => undefined);\nprocess.on("SIGTERM", () => undefined);\nsetInterval(() => undefined, 1000);\nwriteFileSync("pid", String(process.pid));\nawait new Promise(() => undefined);\n',
      );
      const child = spawn(process.execPath, ["bin/jamforbar.js", "preview", file, "--port", "0"]);
      onTestFinished(() => void child.kill("SIGKILL"));
      const errors = text(child.stderr);
      const [address] = await once(child.stdout.setEncoding("utf8"), "data");
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
      const pid = await numberIn(path.join(folder, "pid"));
      // A browser that is listening must not hold it up.
      const events = await fetch(`${String(address).trim()}events`);
      child.kill(signal);
      const [code] = await once(child, "exit");
      expect([code, await errors]).toEqual([0, ""]);
      expect(() => process.kill(pid, 0)).toThrow("ESRCH");
      await expect(fetch(String(address).trim())).rejects.toThrow("fetch failed");
      await events.body?.cancel().catch(() => undefined);
    },
  );

  it("says in one line that a port is in use", async () => {
    const file = path.join(temporaryFolder(), "prov.ts");
    await writeFile(file, "// %%\n");
    const server = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    expect(await jamforbar("preview", file, "--port", String(port))).toEqual({
      code: 1,
      out: "",
      err: `jamforbar: cannot serve on port ${port}: it is in use; choose another with --port, or 0 for any that is free\n`,
    });
  });

  it.each(["x", "-1", "65536", "1.5", ""])("refuses the port %j", async (port) => {
    const { code, err } = await jamforbar("preview", "prov.ts", `--port=${port}`);
    expect([code, err]).toEqual([2, expect.stringMatching(/^jamforbar: .*use a whole number from 0 to 65535\.\n$/)]);
  });

  it("says in one line that there is no such notebook, and no such run", async () => {
    const missing = path.join(temporaryFolder(), "prov.ts");
    expect(await jamforbar("preview", missing)).toEqual({
      code: 1,
      out: "",
      err: `jamforbar: the notebook ${missing} cannot be read: there is no such file\n`,
    });
    const unknown = await jamforbar("preview", missing, "--run", "nonesuch");
    expect(unknown).toMatchObject({ code: 1, err: expect.stringMatching(/^jamforbar: [^\n]*nonesuch[^\n]*\n$/) });
  });
});

async function numberIn(file: string): Promise<number> {
  for (;;) {
    const written = await readFile(file, "utf8").catch(() => "");
    if (written !== "") return Number(written);
    await new Promise(setImmediate);
  }
}

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { DISPLAY } from "../../src/text/mime.ts";
import { samples } from "./sample-charts.ts";

const printer = fileURLToPath(new URL("./print-hashes.ts", import.meta.url));

async function hashes(): Promise<Record<string, string>> {
  const pairs = Object.entries(samples).map(async ([name, make]) => {
    const bundle = JSON.stringify(await make()[DISPLAY]());
    return [name, createHash("sha256").update(bundle).digest("hex")] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

describe("charts are the same bytes", () => {
  it("twice in one process", async () => {
    expect(await hashes()).toEqual(await hashes());
  });

  it("in a process with another time zone and language", async () => {
    const env = { ...process.env, TZ: "Pacific/Chatham", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" };
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", printer], { env });
    expect(JSON.parse(stdout)).toEqual(await hashes());
  });
});

import { createHash } from "node:crypto";
import { DISPLAY } from "../../src/text/mime.ts";
import { samples } from "./sample-charts.ts";

// Run as a process of its own by determinism.test.ts: prints the hash of what each sample chart shows.
const hashes: Record<string, string> = {};
for (const [name, make] of Object.entries(samples)) {
  hashes[name] = createHash("sha256")
    .update(JSON.stringify(await make()[DISPLAY]()))
    .digest("hex");
}
console.log(JSON.stringify(hashes));

#!/usr/bin/env node
// The command starts here.
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.js";

// A reader that has seen enough (jamforbar … | head) closes the pipe: that is no error.
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));

const { folder, problem } = await bundle();
if (folder === undefined) {
  // Without a bundle tsx teaches Node to read the sources: slower, and the same.
  (await import("tsx/esm/api")).register();
  if (process.argv.includes("--debug"))
    process.stderr.write(`jamforbar: no bundle, runs its sources: ${problem.message}\n`);
} else {
  // Node 22.8 and later keep what they have compiled.
  nodeModule.enableCompileCache?.(fileURLToPath(new URL("compiled", folder)));
}
const { main } = await import(folder === undefined ? "../src/cli/main.ts" : new URL("main.js", folder).href);
process.exitCode = await main(process.argv.slice(2));

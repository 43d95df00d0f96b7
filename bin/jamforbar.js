#!/usr/bin/env node
// The command starts here.
import { bundle } from "./bundle.js";

// A reader that has seen enough (jamforbar … | head) closes the pipe: that is no error.
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));

const folder = await bundle();
// Without a bundle tsx teaches Node to read the sources.
if (folder === undefined) (await import("tsx/esm/api")).register();
const { main } = await import(folder === undefined ? "../src/cli/main.ts" : new URL("main.js", folder).href);
process.exitCode = await main(process.argv.slice(2));

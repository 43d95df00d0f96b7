#!/usr/bin/env node
// The command starts here. The project runs from its TypeScript sources: tsx teaches Node to read them.
import { register } from "tsx/esm/api";

// A reader that has seen enough (jamforbar … | head) closes the pipe: that is no error.
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));

register();
const { main } = await import("../src/cli/main.ts");
process.exitCode = await main(process.argv.slice(2));

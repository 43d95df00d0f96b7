#!/usr/bin/env node
// The command starts here. The project runs from its TypeScript sources: tsx teaches Node to read them.
import { register } from "tsx/esm/api";

register();
const { main } = await import("../src/cli/main.ts");
process.exitCode = await main(process.argv.slice(2));

import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where this runs: as a source, or in the bundle that `bin/bundle.js` makes, where the parts lie side by side. */
const isBundled = !import.meta.url.endsWith(".ts");

/** The parts of the program that run in processes and threads of their own, as URLs. */
export const PROGRAM = {
  /** Whether the parts are JavaScript already. */
  isBundled,
  /** Where Node may keep what it has compiled of the bundle. */
  compiled: isBundled ? fileURLToPath(new URL("./compiled", import.meta.url)) : undefined,
  /** The process that runs one notebook. */
  child: part("./run-child.ts"),
  /** Its module hooks. */
  hooks: part("./module-hooks.ts"),
  /** What the bare name `jamforbar` stands for. */
  entry: part("../index.ts"),
};

function part(source: string): string {
  return new URL(isBundled ? `./${path.parse(source).name}.js` : source, import.meta.url).href;
}

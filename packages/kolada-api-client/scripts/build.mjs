// Builds what is published: node scripts/build.mjs [folder], by default dist/. The folder is emptied first.
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL("..", import.meta.url));
const target = resolve(process.argv[2] ?? join(home, "dist"));
const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));

rmSync(target, { recursive: true, force: true });
const flags = ["--project", join(home, "tsconfig.build.json"), "--outDir", target];
execFileSync(process.execPath, [join(typescript, "bin", "tsc"), ...flags], { stdio: "inherit" });

const { scripts: _, ...manifest } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
const built = (name) => ({ types: `./${name}.d.ts`, default: `./${name}.js` });
const exports = { ".": built("index"), "./schemas": built("schemas"), "./package.json": "./package.json" };
writeFileSync(join(target, "package.json"), `${JSON.stringify({ ...manifest, exports }, null, 2)}\n`);
copyFileSync(join(home, "README.md"), join(target, "README.md"));

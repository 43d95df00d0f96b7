import { execFile } from "node:child_process";
import { chmodSync, readdirSync, statSync } from "node:fs";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PARTS = ["cli/main.ts", "index.ts", "notebook/run-child.ts", "notebook/module-hooks.ts"];

/** A project of four one-line sources with this one's bin/bundle.js. */
async function project(): Promise<string> {
  const folder = temporaryFolder();
  await cp(path.join(ROOT, "bin"), path.join(folder, "bin"), { recursive: true });
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ type: "module" }));
  for (const part of PARTS) {
    await mkdir(path.dirname(path.join(folder, "src", part)), { recursive: true });
    await writeFile(path.join(folder, "src", part), says(part));
  }
  await mkdir(path.join(folder, "packages"));
  await mkdir(path.join(folder, "node_modules"));
  for (const name of ["esbuild", "tsx"])
    await symlink(path.join(ROOT, "node_modules", name), path.join(folder, "node_modules", name));
  return folder;
}

const says = (text: string) =>
  `export const main = (): number => { process.stdout.write(${JSON.stringify(text)}); return 0; };\n`;

/** What the command of the project prints. */
const command = (folder: string, ...args: readonly string[]) =>
  run(process.execPath, [path.join(folder, "bin", "jamforbar.js"), ...args]);

/** The bundles that a project has, and the one that is in use now. */
const cacheOf = (folder: string) => path.join(folder, "node_modules", ".cache", "jamforbar");

test("a bundle is made once, and again when a source has changed", async () => {
  const folder = await project();
  expect((await command(folder)).stdout).toBe("cli/main.ts");
  const [first = ""] = readdirSync(cacheOf(folder));
  const made = statSync(path.join(cacheOf(folder), first)).mtimeMs;
  expect((await command(folder)).stdout).toBe("cli/main.ts");
  expect(readdirSync(cacheOf(folder))).toEqual([first]);
  expect(statSync(path.join(cacheOf(folder), first)).mtimeMs).toBe(made);

  // As long as before.
  await writeFile(path.join(folder, "src", "cli", "main.ts"), says("cli/MAIN.ts"));
  expect((await command(folder)).stdout).toBe("cli/MAIN.ts");
  expect(readdirSync(cacheOf(folder))).toHaveLength(2);
});

test("several commands at the same time make one bundle, and each runs", async () => {
  const folder = await project();
  const outs = await Promise.all(Array.from({ length: 4 }, () => command(folder)));
  expect(outs.map(({ stdout }) => stdout)).toEqual(Array.from({ length: 4 }, () => "cli/main.ts"));
  expect(readdirSync(cacheOf(folder))).toHaveLength(1);
});

test("of old bundles the latest four are kept", async () => {
  const folder = await project();
  for (const number of [1, 2, 3, 4, 5, 6]) {
    await writeFile(path.join(folder, "src", "cli", "main.ts"), says(`${number}`));
    expect((await command(folder)).stdout).toBe(`${number}`);
  }
  const kept = readdirSync(cacheOf(folder)).map((name) => path.join(cacheOf(folder), name, "main.js"));
  const texts = await Promise.all(kept.map((file) => readFile(file, "utf8")));
  expect(texts.map((text) => /write\("(\d)"\)/.exec(text)?.[1]).sort()).toEqual(["3", "4", "5", "6"]);
});

test("where no bundle can be written the sources are run, and --debug says why", async () => {
  const folder = await project();
  // Whoever is root may write anywhere: a file stands where the folder would be.
  await writeFile(path.join(folder, "node_modules", ".cache"), "");
  chmodSync(path.join(folder, "node_modules"), 0o555);
  try {
    expect(await command(folder)).toMatchObject({ stdout: "cli/main.ts", stderr: "" });
    const { stdout, stderr } = await command(folder, "--debug");
    expect(stdout).toBe("cli/main.ts");
    expect(stderr).toMatch(/^jamforbar: no bundle, runs its sources: (EEXIST|ENOTDIR|EACCES)[^\n]*\n$/);
  } finally {
    chmodSync(path.join(folder, "node_modules"), 0o755);
  }
});

test("a source finds what lies beside it, also from the bundle", async () => {
  const folder = await project();
  const source = "export const main = (): number => { process.stdout.write(import.meta.url); return 0; };\n";
  await writeFile(path.join(folder, "src", "cli", "main.ts"), source);
  expect((await command(folder)).stdout).toBe(pathToFileURL(path.join(folder, "src", "cli", "main.ts")).href);
});

// The command as a few JavaScript files with its packages in them: read from its TypeScript sources, 1 500 files, Node
// needs seconds to start. Made when the sources have changed, kept where tools keep what they can make again.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const CACHE = path.join(ROOT, "node_modules", ".cache", "jamforbar");
const MAKING = "making-";
/** What is loaded together: a notebook's process must not wait for the many small files that the commands are cut into. */
const PARTS = [["cli/main.ts"], ["index.ts", "notebook/run-child.ts", "notebook/module-hooks.ts"]];

/** Packages that read files beside themselves, or that are too seldom used to be put in. */
const EXTERNAL = [
  "@swc/wasm-typescript",
  "@resvg/resvg-js",
  "tsx",
  "esbuild",
  "docx",
  "write-excel-file",
  "@expo-google-fonts/*",
];

const OPTIONS = {
  entryNames: "[name]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: EXTERNAL,
  minify: true,
  logLevel: "silent",
  banner: {
    js: 'import { createRequire as nodeRequire } from "node:module"; const require = nodeRequire(import.meta.url);',
  },
  plugins: [{ name: "places", setup: keepPlaces }],
};

/** A process that began with an older bundle may not have read all of it yet. */
const KEPT = 4;
/** What somebody began to make so long ago was never finished. */
const FORGOTTEN_MS = 3_600_000;

/**
 * The folder of the bundle, as a URL; or why there is none, such as that the folder cannot be written: then the sources
 * are run.
 *
 * @returns {Promise<{ folder: string } | { problem: Error }>}
 */
export async function bundle() {
  try {
    const folder = path.join(CACHE, fingerprint());
    if (!existsSync(folder)) await make(folder);
    return { folder: pathToFileURL(folder + path.sep).href };
  } catch (problem) {
    return { problem };
  }
}

/**
 * Digest of the state of everything that the bundle is made from: size and time of the latest change, which unlike the
 * time of writing no tool sets back. To read the files would take longer than to start.
 */
function fingerprint() {
  const digest = createHash("sha256").update(ROOT);
  const packages = readdirSync(path.join(ROOT, "packages")).map((name) => path.join("packages", name, "src"));
  const folders = ["src", ...packages].flatMap((folder) => filesIn(path.join(ROOT, folder)));
  const installed = path.join(ROOT, "node_modules", ".package-lock.json");
  for (const file of [fileURLToPath(import.meta.url), installed, ...folders]) {
    const { size, ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
    digest.update(`${file}\0${size}\0${ctimeMs}\0`);
  }
  return digest.digest("hex").slice(0, 16);
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesIn(file) : [file];
    })
    .sort();
}

/** Made beside its place and put there in one step: two commands may do so at the same time. */
async function make(folder) {
  const { build } = await import("esbuild");
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(path.join(CACHE, MAKING));
  try {
    const entries = PARTS.map((files) => files.map((file) => path.join(ROOT, "src", file)));
    await Promise.all(entries.map((entryPoints) => build({ ...OPTIONS, entryPoints, outdir: work })));
    putInPlace(work, folder);
    removeOld();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Another process may have been first, with the same. */
function putInPlace(work, folder) {
  try {
    renameSync(work, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** An older bundle will not be asked for again: any change gives a new one. */
function removeOld() {
  const entries = readdirSync(CACHE)
    .map((name) => ({ file: path.join(CACHE, name), made: name.startsWith(MAKING) ? undefined : name }))
    .map((entry) => ({ ...entry, time: statSync(entry.file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  const old = entries.filter(({ made }) => made !== undefined).slice(KEPT);
  const forgotten = entries.filter(({ made, time }) => made === undefined && time < Date.now() - FORGOTTEN_MS);
  for (const { file } of [...old, ...forgotten]) rmSync(file, { recursive: true, force: true });
}

/** A source finds what lies beside it where it always was; only `program.ts` asks where it is now. */
function keepPlaces({ onLoad }) {
  onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => {
    if (file.includes("node_modules") || path.basename(file) === "program.ts") return undefined;
    const source = readFileSync(file, "utf8");
    return { contents: source.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href)), loader: "ts" };
  });
}

// The command as a few JavaScript files with its packages in them: read from its TypeScript sources, 1 500 files, Node
// needs seconds to start. Made when the sources have changed, kept where tools keep what they can make again.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const CACHE = path.join(ROOT, "node_modules", ".cache", "jamforbar");
const PARTS = ["cli/main.ts", "index.ts", "notebook/run-child.ts", "notebook/module-hooks.ts"];

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

/**
 * The folder of the bundle, as a URL.
 *
 * @returns undefined when it cannot be made, such as where the folder cannot be written: then the sources are run
 */
export async function bundle() {
  const folder = path.join(CACHE, fingerprint());
  try {
    if (!existsSync(folder)) await make(folder);
    return pathToFileURL(folder + path.sep).href;
  } catch {
    return undefined;
  }
}

/** Digest of everything that the bundle is made from. */
function fingerprint() {
  const digest = createHash("sha256").update(ROOT);
  const packages = readdirSync(path.join(ROOT, "packages")).map((name) => path.join("packages", name, "src"));
  const folders = ["src", ...packages].flatMap((folder) => filesIn(path.join(ROOT, folder)));
  const installed = path.join(ROOT, "node_modules", ".package-lock.json");
  for (const file of [fileURLToPath(import.meta.url), installed, ...folders]) {
    digest.update(`${file}\0`);
    if (existsSync(file)) digest.update(readFileSync(file));
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
  const work = mkdtempSync(path.join(CACHE, "making-"));
  try {
    await build({
      entryPoints: PARTS.map((file) => path.join(ROOT, "src", file)),
      entryNames: "[name]",
      outdir: work,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      external: EXTERNAL,
      minifyWhitespace: true,
      logLevel: "silent",
      banner: {
        js: 'import { createRequire as nodeRequire } from "node:module"; const require = nodeRequire(import.meta.url);',
      },
      plugins: [{ name: "places", setup: keepPlaces }],
    });
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A source finds what lies beside it where it always was; only `program.ts` asks where it is now. */
function keepPlaces({ onLoad }) {
  onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => {
    if (file.includes("node_modules") || path.basename(file) === "program.ts") return undefined;
    const source = readFileSync(file, "utf8");
    return { contents: source.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href)), loader: "ts" };
  });
}

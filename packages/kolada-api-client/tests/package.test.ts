import { execFile, execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startKoladaServer } from "../../../tests/support/kolada-server.ts";
import { version } from "../src/index.ts";
import { kpi } from "./synthetic.ts";

const home = fileURLToPath(new URL("..", import.meta.url));
const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
const modules = fileURLToPath(new URL("../../../node_modules", import.meta.url));
let folder = "";

/** Runs a module as a user of the package would, with plain node; rejects on any unhandled rejection, as node then exits with 1. */
async function run(code: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  writeFileSync(join(folder, "user.mjs"), code);
  return await promisify(execFile)(process.execPath, ["user.mjs", ...args], { cwd: folder });
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "kolada-api-client-")));
  mkdirSync(join(folder, "node_modules"));
  execFileSync(process.execPath, [join(home, "scripts/build.mjs"), join(folder, "node_modules/kolada-api-client")]);
  for (const name of ["undici", "zod"]) symlinkSync(join(modules, name), join(folder, "node_modules", name));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the built package answers plain node, and an idle client does not keep the process alive", async () => {
  const server = await startKoladaServer({ kpis: [kpi("N00001")] });
  const code = `
    import { createKoladaClient, version } from "kolada-api-client";
    const { values, requests } = await createKoladaClient({ baseUrl: process.argv[2] }).kpis().collect();
    console.log(version, values[0].id, requests);`;
  expect(await run(code, server.baseUrl)).toEqual({ stdout: `${version} N00001 1\n`, stderr: "" });
  await server.close();
});

test("failed, aborted and abandoned calls leave no unhandled rejection and no handle behind", async () => {
  const server = await startKoladaServer({
    kpis: [kpi("N00001")],
    faults: ({ url, attempt }) => (url.pathname.includes("kpi/") ? "hang" : attempt === 0 ? undefined : "drop"),
  });
  const code = `
    import { createKoladaClient } from "kolada-api-client";
    const client = createKoladaClient({ baseUrl: process.argv[2], retries: 0 });
    const ids = Array.from({ length: 100 }, (_, index) => "N" + (10000 + index));
    const controller = new AbortController();
    const kinds = [];
    const note = (error) => kinds.push(error.kind);
    for await (const page of client.kpis().pages()) { kinds.push(page.values.length); break; }
    await client.kpis().collect().catch(note);
    setTimeout(() => controller.abort(), 20);
    await client.kpis({ ids }, { signal: controller.signal }).collect().catch(note);
    const abandoned = client.kpis({ ids }).pages()[Symbol.asyncIterator]();
    abandoned.next().catch(note);
    await client.close();
    await new Promise(setImmediate);
    console.log(kinds.join());`;
  expect(await run(code, server.baseUrl)).toEqual({ stdout: "1,network,aborted,aborted\n", stderr: "" });
  await server.close();
});

test("the built types are those of the source: a strict user compiles against them", () => {
  writeFileSync(
    join(folder, "user.mts"),
    `import { createKoladaClient, KoladaError, planData, type DataRow } from "kolada-api-client";
     const client = createKoladaClient();
     const first = async (): Promise<number | null | undefined> => {
       const { values, missing } = await client.data({ kpis: ["N00001"], years: [2021] }).collect();
       const row: DataRow | undefined = values[0];
       // @ts-expect-error: years are numbers
       const wrong: string | undefined = missing.years[0];
       return row?.values[0]?.value;
     };
     console.log(first, planData({ kpis: ["N00001"], years: [2021] }).requests, KoladaError);`,
  );
  const flags = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", "", "user.mts"];
  const compile = () =>
    execFileSync(process.execPath, [join(modules, "typescript/bin/tsc"), ...flags], { cwd: folder });
  expect(compile).not.toThrow();
});

test("the published folder holds its manifest, its README, and no source", () => {
  const built = join(folder, "node_modules/kolada-api-client");
  const files = readdirSync(built);
  expect(files).toEqual(expect.arrayContaining(["README.md", "index.d.ts", "index.js", "package.json"]));
  expect(files.filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))).toEqual([]);
  expect(JSON.parse(readFileSync(join(built, "package.json"), "utf8"))).toMatchObject({
    name: "kolada-api-client",
    version,
    exports: { ".": { types: "./index.d.ts", default: "./index.js" } },
    dependencies: manifest.dependencies,
  });
});

test("the version in the source is that of package.json", () => {
  expect(version).toBe(manifest.version);
});

test("the source imports its own files, node, and the dependencies it declares: nothing else", () => {
  const source = join(home, "src");
  const imported = readdirSync(source).flatMap((file) =>
    [...readFileSync(join(source, file), "utf8").matchAll(/from "([^"]+)"/g)].map(([, name = ""]) => name),
  );
  const outside = imported.filter((name) => !/^\.\/[a-z-]+\.ts$/.test(name) && !name.startsWith("node:"));
  expect([...new Set(outside)].sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { renderNotebook } from "../../src/notebook/render-notebook.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const FOLDER = fileURLToPath(new URL("../../notebooks/", import.meta.url));
const COMMAND = fileURLToPath(new URL("../../bin/jamforbar.js", import.meta.url));
const RUN = "huddinge-2016-2022";
/** The run of a notebook that reads another by default. */
const RUNS: Readonly<Record<string, string>> = { "ekonomi-och-volymer": "huddinge-ekonomi-2018-2021" };
const shipped = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => path.parse(file).name);
// The review of claims is about Huddinge's own documents, and takes no municipality and no year.
const aboutAMunicipality = shipped.filter((name) => name !== "granska-pastaenden");

// The years with least: nothing of the elderly 2021, no number of answers 2016, no LSS survey of Huddinge's in 2016.
const cases = [
  ...shipped.map((name) => [name, {}] as const),
  ...aboutAMunicipality.flatMap((name) =>
    [
      { municipality: "0126", period: 2022 },
      { municipality: "0127", period: 2022 },
      { municipality: "0126", period: 2021 },
      { municipality: "0127", period: 2021 },
      { municipality: "0126", period: 2016 },
      { municipality: "0127", period: 2016 },
    ].map((parameters) => [name, parameters] as const),
  ),
];

test("there are notebooks to look at, and they have the parameters that the others are tested with", () => {
  expect(aboutAMunicipality).toEqual(
    expect.arrayContaining([
      "effektivitet-aldreomsorg",
      "effektivitet-lss",
      "indikatorer",
      "signifikans",
      "ekonomi-och-volymer",
    ]),
  );
});

test.each(cases)("%s %o: runs to its end, names the run, and shows no value that is not one", async (name, given) => {
  const { file, ok, error } = await renderNotebook(path.join(FOLDER, `${name}.ts`), {
    out: await temporaryFolder(),
    parameters: given,
  });
  expect(error).toBeUndefined();
  expect(ok).toBe(true);
  const text = visible(await readFile(file, "utf8"));
  expect(text).toContain(RUNS[name] ?? RUN);
  expect(text).not.toMatch(/undefined|\bNaN\b|\bnull\b|\[object|Infinity/);
});

test.each(shipped)("%s: the same bytes in another time zone and language", async (name) => {
  const [here, there] = [
    await renderedWith(name, { TZ: "UTC", LANG: "C.UTF-8", LC_ALL: "C.UTF-8" }),
    await renderedWith(name, { TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }),
  ];
  expect(there).toBe(here);
});

async function renderedWith(name: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const out = await temporaryFolder();
  const done = spawnSync(process.execPath, [COMMAND, "render", name, "--out", out], {
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
  expect(done.stderr).toBe("");
  expect(done.status).toBe(0);
  return await readFile(path.join(out, `${name}.html`), "utf8");
}

/** What a reader sees: the page without its styles, its folded code and its tags. */
function visible(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<details class="source-code">[\s\S]*?<\/details>/g, "")
    .replace(/<[^>]*>/g, " ");
}

// How long it takes from a save until the preview has the new page, against a whole `jamforbar render` from the shell. What is
// saved is a heading, as a writer does most of the time; and beside it another municipality, with which every chart is new.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { COMMAND, machine, median, milliseconds, NOTEBOOK, PACKAGES, repeats, writeResult } from "./measure.ts";

/** How long a writer thinks between two saves. */
const BETWEEN_MS = 2500;
const ROUNDS = repeats();
/** Peers of Huddinge, one for each round. */
const OTHERS = ["0127", "0136", "0123", "0182", "0163", "0180", "0117", "0138", "0188"];

const folder = await mkdtemp(path.join(os.tmpdir(), "jamforbar-bench-"));
const notebook = path.join(folder, "effektivitet-aldreomsorg.ts");
await copyFile(NOTEBOOK, notebook);
// What the notebook imports besides jamforbar is the project's.
await symlink(PACKAGES, path.join(folder, "node_modules"));
const source = await readFile(notebook, "utf8");

const preview = spawn(process.execPath, [COMMAND, "preview", notebook, "--port", "0"], {
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const [address] = (await once(preview.stdout.setEncoding("utf8"), "data")) as [string];
  const pages = newPages(address.trim());
  await pages.next();
  const [renders, saves, allNew]: [number[], number[], number[]] = [[], [], []];
  const saved = (text: string) =>
    milliseconds(async () => {
      await writeFile(notebook, text);
      await pages.next();
    });
  for (let round = 0; round < ROUNDS; round++) {
    await pause(BETWEEN_MS);
    saves.push(await saved(source.replace("# Effektivitet", `# ${round} Effektivitet`)));
    await pause(BETWEEN_MS);
    allNew.push(await saved(source.replace('"0126"', `"${OTHERS[round % OTHERS.length]}"`)));
    await pause(BETWEEN_MS);
    await saved(source);
    await pause(BETWEEN_MS);
    renders.push(
      await milliseconds(async () => {
        const render = spawn(process.execPath, [COMMAND, "render", notebook, "--out", path.join(folder, "out")], {
          stdio: ["ignore", "ignore", "inherit"],
        });
        const [code] = await once(render, "exit");
        if (code !== 0) throw new Error(`render ended with ${code}`);
      }),
    );
  }
  const result = {
    render: median(renders),
    save: median(saves),
    ratio: median(saves) / median(renders),
    everyChartNew: median(allNew),
    renders,
    saves,
    allNew,
  };
  await writeResult("preview", { ...machine(), ...result });
  console.log(
    `render ${result.render.toFixed(0)} ms, save to new page ${result.save.toFixed(0)} ms (medians of ${ROUNDS})`,
  );
  console.log(
    `save / render = ${result.ratio.toFixed(2)}; the mark is at most 0.33; with every chart new ${result.everyChartNew.toFixed(0)} ms`,
  );
} finally {
  preview.kill("SIGTERM");
  await rm(folder, { recursive: true });
}

/** Each page that the preview has, once it is fetched. */
async function* newPages(url: string): AsyncGenerator<string> {
  const { body } = await fetch(`${url}events`);
  let text = "";
  let shown: string | undefined;
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = (text + chunk).split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) {
      const { page, error } = JSON.parse(event.replace(/^data: /, "")) as { page?: string; error?: string };
      if (error !== undefined) throw new Error(error);
      if (page === undefined || page === shown) continue;
      shown = page;
      yield await (await fetch(`${url}page`)).text();
    }
  }
}

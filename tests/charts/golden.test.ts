import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { DRAW_AGAIN, galleryNames, galleryPage, gallerySvg } from "./gallery.ts";

const again = `differs from what is drawn now: look at it, and if it is right run ${DRAW_AGAIN}`;

test.each(galleryNames)("docs/charts/%s.svg is what is drawn today, byte for byte", async (name) => {
  const committed = await readFile(`docs/charts/${name}.svg`, "utf8");
  const drawn = await gallerySvg(name);
  expect(drawn === committed, `docs/charts/${name}.svg ${again}`).toBe(true);
});

test("docs/charts.md is what is written today", async () => {
  const committed = await readFile("docs/charts.md", "utf8");
  expect(committed === (await galleryPage()), `docs/charts.md ${again}`).toBe(true);
});

test("docs/charts holds nothing else", () => {
  expect(readdirSync("docs/charts").sort()).toEqual(galleryNames.map((name) => `${name}.svg`).sort());
});

test("every kind of chart is in the gallery", async () => {
  const index = await readFile("src/index.ts", "utf8");
  const kinds = [...index.matchAll(/^export \{ (\w+) \} from "\.\/charts\//gm)].map(([, name]) => name);
  const page = await galleryPage();
  expect(kinds.length).toBeGreaterThan(11);
  expect(kinds.filter((kind) => !page.includes(`(\`${kind}\`)`))).toEqual([]);
});

// Draw the gallery of charts (docs/charts.md and docs/charts/*.svg) again:
//   npx tsx scripts/draw-gallery.ts
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { galleryNames, galleryPage, gallerySvg } from "../tests/charts/gallery.ts";

const docs = fileURLToPath(new URL("../docs", import.meta.url));
await mkdir(path.join(docs, "charts"), { recursive: true });
for (const name of galleryNames) await writeFile(path.join(docs, "charts", `${name}.svg`), await gallerySvg(name));
await writeFile(path.join(docs, "charts.md"), await galleryPage());
console.log(`docs/charts.md and ${galleryNames.length} drawings in docs/charts`);

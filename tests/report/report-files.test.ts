import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { fileName } from "../../src/report/file-name.ts";
import { FONT_FILES } from "../../src/report/fonts.ts";
import { chart, filesOf, inputOf, only, ROWS, sampleInput, shown, table } from "./sample-report.ts";

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");

describe("the files of a report", () => {
  test("each figure in three forms with its table, each table, a document and what they are", async () => {
    expect([...(await filesOf(await sampleInput())).keys()]).toEqual([
      "prov.docx",
      "figurer/figur-01-pahittad-kommun-ligger-forst.svg",
      "figurer/figur-01-pahittad-kommun-ligger-forst.png",
      "figurer/figur-01-pahittad-kommun-ligger-forst.txt",
      "tabeller/figur-01-pahittad-kommun-ligger-forst.xlsx",
      "tabeller/tabell-01-pahittade-varden.xlsx",
      "LÄSMIG.txt",
    ]);
  });

  test("a notebook that shows nothing is a document and what it was made from", async () => {
    expect([...(await filesOf(inputOf([]))).keys()]).toEqual(["prov.docx", "LÄSMIG.txt"]);
  });

  test("the same title many times, and very long ones, give names of their own, short enough for any system", async () => {
    const long = "Äldreomsorgens nettokostnadsavvikelse ".repeat(30);
    const entries = [table(ROWS), table(ROWS), table(ROWS, { caption: long }), table(ROWS, { caption: `${long}!` })];
    const names = [...(await filesOf(inputOf(await Promise.all(entries.map(shown))))).keys()];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6);
    for (const name of names) expect(name.length).toBeLessThan(80);
  });

  test.each(["CON", "nul", "Lpt1", 'a<b>:"/\\|?*', "..", "", "Å\u0000 Ö", " x. ", "x".repeat(500)])(
    "the name %j becomes one that Windows takes",
    (name) => {
      const made = fileName(name);
      expect(made).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(made).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
      expect(made.length).toBeLessThanOrEqual(60);
    },
  );

  test("title, subtitle and source are drawn in the file, which is 16 cm wide and asks for nothing", async () => {
    const svg = text(only(await filesOf(inputOf([await shown(chart)])), /\.svg$/));
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, word]) => word);
    expect(words).toEqual(expect.arrayContaining([chart.title, chart.subtitle, chart.source]));
    expect(svg).toMatch(/<svg [^>]*width="16cm" height="\d+\.\d{3}cm"/);
    expect(svg.replaceAll("http://www.w3.org/2000/svg", "").replaceAll("http://example.com", "")).not.toMatch(
      /https?:|@import|<script/,
    );
  });

  test("the picture is 1890 points wide, and says 300 dpi: 11811 points to the metre", async () => {
    const png = Buffer.from(only(await filesOf(inputOf([await shown(chart)])), /\.png$/));
    expect(png.readUInt32BE(16)).toBe(Math.round((16 / 2.54) * 300));
    const at = png.indexOf("pHYs");
    expect([png.readUInt32BE(at - 4), png.readUInt32BE(at + 4), png.readUInt32BE(at + 8), png[at + 12]]).toEqual([
      9, 11811, 11811, 1,
    ]);
    // Fails on a wrong checksum: another program reads the picture.
    const read = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><image width="99" height="99" href="data:image/png;base64,${png.toString("base64")}"/></svg>`,
    );
    expect(read.render().asPng().length).toBeGreaterThan(1000);
  });

  test("the fonts of pictures are those of the package, regular and bold", () => {
    const folder = fileURLToPath(new URL("../../node_modules/@expo-google-fonts/arimo/", import.meta.url));
    expect(FONT_FILES.map((file) => file.startsWith(folder))).toEqual([true, true]);
    for (const file of FONT_FILES) expect(readFileSync(file).readUInt32BE(0)).toBe(0x00010000);
  });

  test("the text beside a picture has its title, its alternative text and its source", async () => {
    expect(text(only(await filesOf(inputOf([await shown(chart)])), /figurer.*\.txt$/))).toBe(
      `Rubrik: ${chart.title}\nUnderrubrik: ${chart.subtitle}\nAlternativtext: ${chart.alt}\n${chart.source}\n`,
    );
  });

  test("LÄSMIG names notebook, run with fingerprint, every file with its checksum, versions, and how to run it again", async () => {
    const files = await filesOf(await sampleInput());
    const readMe = text(only(files, /LÄSMIG/));
    expect(readMe).toContain("Notebook: prov.ts");
    expect(readMe).toContain(`fingeravtryck sha256:${"ab".repeat(32)}`);
    expect(readMe).toContain("jamforbar report prov.ts --set municipality=0126 --set period=2022");
    for (const name of files.keys())
      if (name !== "LÄSMIG.txt") expect(readMe).toMatch(new RegExp(`^[0-9a-f]{64}  ${name}$`, "m"));
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(readMe).toContain(`docx ${dependencies.docx}`);
    expect(readMe).not.toContain("undefined");
  });

  test("a parameter with spaces or signs in it is quoted for the shell", async () => {
    const readMe = text(only(await filesOf(inputOf([], { parameters: { title: "Det är så; rm" } })), /LÄSMIG/));
    expect(readMe).toContain("--set 'title=Det är så; rm'");
  });
});

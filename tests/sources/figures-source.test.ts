import { describe, expect, test } from "vitest";
import { freezeRun } from "../../src/runs/freeze-run.ts";
import { figuresSource } from "../../src/sources/figures/figures-source.ts";
import { parseFiguresFile } from "../../src/sources/figures/parse-figures-file.ts";
import { openRun } from "../../src/sources/open-run.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const file = (text: string) => new TextEncoder().encode(text);
const HEAD = "# table: observations\n# title: Syntetisk\n# citation: Syntetisk rapport\n# published: 2025-05-05\n";

async function open(...texts: string[]) {
  const cache = temporaryFolder();
  const files = texts.map((text, index) => ({ name: `${index}.csv`, content: file(text) }));
  const source = figuresSource(files, { title: "Syntetisk", sourceName: "Syntetisk rapport" });
  await freezeRun("r", { files: files.map(({ name }) => name) }, { source, cache });
  return openRun("r", { cache });
}

describe("the figures source", () => {
  test("reads figures with the reasons for those that are missing", async () => {
    const run = await open(
      `${HEAD}kpi,municipality,period,gender,value\nX1,0126,2021,T,5.5\nX1,0126,2021-11,K,..\nX1,0126,2022,T,\n`,
    );
    expect(run.figures("X1").objects()).toEqual([
      {
        kpi: "X1",
        municipality: "0126",
        name: "0126",
        period: 2021,
        gender: "T",
        value: 5.5,
        missing: null,
        preliminary: null,
      },
      {
        kpi: "X1",
        municipality: "0126",
        name: "0126",
        period: "2021-11",
        gender: "T",
        value: null,
        missing: "ingen uppgift",
        preliminary: null,
      },
      {
        kpi: "X1",
        municipality: "0126",
        name: "0126",
        period: "2021-11",
        gender: "K",
        value: null,
        missing: "sekretess",
        preliminary: null,
      },
      {
        kpi: "X1",
        municipality: "0126",
        name: "0126",
        period: 2022,
        gender: "T",
        value: null,
        missing: "skäl ej angivet",
        preliminary: null,
      },
    ]);
    expect(run.manifest.asPublished).toBe("2025-05-05");
    expect(run.sourceLine("computed")).toBe("Egna beräkningar; underlag från Syntetisk rapport, publicerat 2025-05-05");
  });

  test("another table keeps its citation, with numbers where its head says so", async () => {
    const run = await open("# table: other\n# title: T\n# citation: C\n# numbers: n\nid,n,period\n0126,7,2021\n");
    expect(run.tables).toEqual([{ name: "other", title: "T", citation: "C", columns: ["id", "n", "period"] }]);
    expect(run.table("other").objects()).toEqual([{ id: "0126", n: 7, period: 2021 }]);
    expect(() => run.table("nope")).toThrow("run r has no table nope; it has other");
  });

  test.each([
    ["no head", "kpi,value\n", /lacks "# table: …"/],
    ["no date", HEAD.replace(/# published.*\n/, ""), /lacks "# published: …"/],
    ["a date of another form", HEAD.replace("2025-05-05", "5 maj 2025"), /published must be a date/],
    ["a decimal comma", `${HEAD}kpi,municipality,period,gender,value\nX1,0126,2021,T,"5,5"\n`, /"5,5" is not a number/],
    ["another gender", `${HEAD}kpi,municipality,period,gender,value\nX1,0126,2021,X,5\n`, /gender must be T, K or M/],
    ["a lacking column", `${HEAD}kpi,municipality,period,gender\nX1,0126,2021,T\n`, /lacks the column value/],
    ["a row that is too long", `${HEAD}kpi,municipality\nX1,0126,2021\n`, /Invalid Record Length/],
  ])("says what is wrong with %s, naming the file", async (_what, text, message) => {
    await expect(open(text)).rejects.toThrow(message);
    await expect(open(text)).rejects.toThrow(/^0\.csv: /);
  });

  test("a file without a quotation mark, which is split, is read as the parser reads the same with one", () => {
    const read = (text: string) => parseFiguresFile(new TextEncoder().encode(text), "x.csv");
    const head = "# table: areas\n# title: T\n# citation: C\n";
    const plain = `${head}id,title,type\n\n# between rows\n0126,Hud#dinge,K\n0127, Botkyrka ,\n\n`;
    expect(read(plain)).toEqual(read(plain.replace("0126", '"0126"')));
    expect(read(plain)).toMatchObject({
      columns: ["id", "title", "type"],
      rows: [
        { id: "0126", title: "Hud#dinge", type: "K" },
        { id: "0127", title: " Botkyrka ", type: "" },
      ],
      lines: [7, 8],
    });
  });

  test("what is not UTF-8 is not guessed at", () => {
    expect(() => parseFiguresFile(new Uint8Array([0x23, 0xe5, 0x0a]), "x.csv")).toThrow("x.csv: the file is not UTF-8");
  });
});

describe("the embedded run", () => {
  test("opens, says when its values were published, and holds what it should", async () => {
    const run = await openRun("huddinge-2016-2022");
    expect(run.manifest.asPublished).toBe("2024-08-30");
    expect(run.manifest.title).toContain("som publicerade 2024-08-30");
    expect(run.keyFigures.size).toBe(29);
    expect(run.areas.size).toBe(27);
    expect(run.table("reported-indicators").numRows()).toBe(113);
    expect(run.table("index-bounds").numRows()).toBe(28);
    for (const { citation } of run.tables) expect(citation.length).toBeGreaterThan(20);
  });

  test("names what it does not hold", async () => {
    const run = await openRun("huddinge-2016-2022");
    expect(() => run.figures("U99999")).toThrow(/does not hold key figure U99999; it holds N20048, /);
    expect(() => run.figures("N20900", { areas: ["9999"] })).toThrow(/does not hold area 9999/);
    expect(() => run.figures("N20900", { periods: [1999] })).toThrow(/does not hold period 1999/);
  });
});

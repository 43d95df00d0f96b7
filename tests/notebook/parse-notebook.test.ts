import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNotebook } from "../../src/notebook/parse-notebook.ts";

const marker = (text: string) => parseNotebook(`${text}\nx;\n`).cells[0];

describe("parseNotebook", () => {
  it("reads header, markdown and code with the lines of their content", () => {
    const source =
      "// -*- coding: utf-8 -*-\n\n// %% [markdown]\n// # Title\n//\n// Text\n\n// %%\n\nconst a = 1;\na;\n\n";
    expect(parseNotebook(source)).toEqual({
      header: ["// -*- coding: utf-8 -*-"],
      preface: "// -*- coding: utf-8 -*-\n\n",
      cells: [
        {
          ...{
            index: 0,
            kind: "markdown",
            metadata: {},
            source: "# Title\n\nText",
            line: 4,
            endLine: 6,
            markerLine: 3,
          },
          written: "// %% [markdown]\n// # Title\n//\n// Text\n\n",
        },
        {
          ...{ index: 1, kind: "code", metadata: {}, source: "const a = 1;\na;", line: 10, endLine: 11, markerLine: 8 },
          written: "// %%\n\nconst a = 1;\na;\n\n",
        },
      ],
    });
  });

  it("reads a Jupytext YAML header", () => {
    const { header, cells } = parseNotebook("// ---\n// jupyter:\n//   kernel: deno\n// ---\n\n// %%\n1;\n");
    expect(header).toEqual(["// ---", "// jupyter:", "//   kernel: deno", "// ---"]);
    expect(cells).toHaveLength(1);
  });

  it("makes code before the first marker a cell", () => {
    const { header, cells } = parseNotebook("// header\nimport a from 'a';\n// %%\na;\n");
    expect(header).toEqual(["// header"]);
    expect(cells.map(({ source, line, markerLine }) => [source, line, markerLine])).toEqual([
      ["import a from 'a';", 2, undefined],
      ["a;", 4, 3],
    ]);
  });

  it("reads a file without markers as one cell", () => {
    expect(parseNotebook("const a = 1;\n").cells.map((cell) => cell.source)).toEqual(["const a = 1;"]);
  });

  it("reads an empty file as no cells, and an empty cell as empty", () => {
    expect(parseNotebook("")).toEqual({ header: [], preface: "", cells: [] });
    expect(parseNotebook("// %%\n// %%\n1;").cells.map(({ source, line, endLine }) => [source, line, endLine])).toEqual(
      [
        ["", 2, 1],
        ["1;", 3, 3],
      ],
    );
  });

  it.each(["\r\n", "\r", "\n"])("reads line endings %j and a byte order mark alike", (ending) => {
    const source = "// %% [md]\n// å\n// %%\nx;\n";
    const meaning = (text: string) => parseNotebook(text).cells.map(({ written, ...cell }) => cell);
    expect(meaning(`\uFEFF${source.replaceAll("\n", ending)}`)).toEqual(meaning(source));
  });

  it("reads title and metadata: JSON values and bare words", () => {
    expect(marker('// %% My cell name="x y" tags=["a", "b=c"] n=3 on=true kind=figure')).toMatchObject({
      kind: "code",
      title: "My cell",
      metadata: { name: "x y", tags: ["a", "b=c"], n: 3, on: true, kind: "figure" },
    });
  });

  it("reads the kind between title and metadata, as Jupytext writes it", () => {
    expect(marker('// %% Intro [markdown] name="i"')).toMatchObject({
      kind: "markdown",
      title: "Intro",
      metadata: { name: "i" },
    });
    expect(marker("// %% [md]")).toMatchObject({ kind: "markdown" });
  });

  it("leaves what is not well-formed metadata in the title", () => {
    expect(marker("// %% a = b, tags=[1")).toMatchObject({ title: "a = b, tags=[1", metadata: {} });
  });

  it("does not take indented markers, percent signs in text or other comments for markers", () => {
    const source = "// %%\n  // %%\n// %%% deep\n// 50 %% of\n//%magic\n";
    expect(parseNotebook(source).cells).toHaveLength(1);
  });

  it("takes a marker inside a string for a marker, as Jupytext does", () => {
    expect(parseNotebook("// %%\nconst a = `\n// %%\n`;\n").cells.map((cell) => cell.source)).toEqual([
      "const a = `",
      "`;",
    ]);
  });

  it("loses no line of code, whatever the text", () => {
    const line = fc.constantFrom("// %%", "// %% [markdown]", "// text", "code();", "", "  code();");
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { cells } = parseNotebook(lines.join("\n"));
        const kept = cells.flatMap((cell) => cell.source.split("\n")).filter((text) => text.includes("code()"));
        expect(kept).toEqual(lines.filter((text) => text.includes("code()")));
      }),
    );
  });
});

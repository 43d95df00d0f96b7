import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cell, parseNotebook } from "../../src/notebook/parse-notebook.ts";
import { type WritableCell, writeNotebook } from "../../src/notebook/write-notebook.ts";

/** Written by hand after Jupytext's documentation of the percent format: its header, titles, kinds and metadata. */
const JUPYTEXT = `// -*- coding: utf-8 -*-
// ---
// jupyter:
//   jupytext:
//     cell_metadata_filter: tags,name,-all
//     text_representation:
//       extension: .ts
//       format_name: percent
//       format_version: '1.3'
//   kernelspec:
//     display_name: Deno
//     language: typescript
//     name: deno
// ---

// %% [markdown]
// # Kostnad per brukare
//
//     indented = "code"
//text without a space

// %% Körning tags=["parameters", "b=c"] name="k"
const year = 2022;


const after = "two blank lines";

// %% Intro [markdown] name="i" tags=["x"]
// Text.

// %% [md]
// Text.

// %% jupyter={"source_hidden": true}  z=1 a=bare

// %%
after;
`;

const NOTEBOOKS = new URL("../../notebooks/", import.meta.url);
const shipped = readdirSync(NOTEBOOKS).filter((name) => name.endsWith(".ts"));
const roundTrip = (source: string) => writeNotebook(parseNotebook(source));

describe("writeNotebook gives back what parseNotebook read, byte for byte", () => {
  test.each([
    ["with LF", JUPYTEXT],
    ["with CRLF", JUPYTEXT.replaceAll("\n", "\r\n")],
    ["with CR", JUPYTEXT.replaceAll("\n", "\r")],
    ["with a byte order mark", `\uFEFF${JUPYTEXT}`],
    ["without a newline at the end", JUPYTEXT.trimEnd()],
    ["with blank lines at the end", `${JUPYTEXT}\n  \n\n`],
    ["without a header", JUPYTEXT.slice(JUPYTEXT.indexOf("// %%"))],
    ["with code before the first marker", `// header\n\nimport a from "a";\n\n${JUPYTEXT}`],
  ])("a Jupytext file %s", (_, source) => {
    expect(roundTrip(source)).toBe(source);
    expect(parseNotebook(source).cells.length).toBeGreaterThanOrEqual(6);
  });

  test.each(shipped)("the shipped notebook %s", (name) => {
    const source = readFileSync(new URL(name, NOTEBOOKS), "utf8");
    expect(roundTrip(source)).toBe(source);
  });

  test("any notebook, made of the lines that notebooks are made of", () => {
    const line = fc.constantFrom(
      ...[
        "// %%",
        "//%%",
        "// %% [markdown]",
        '// %%  T  tags=["a",  "b"]',
        "// %% a = b, tags=[1",
        "// %% [md] x='y'",
      ],
      ...[
        "// ---",
        "// text",
        "//text",
        "//",
        "code();",
        "  code();",
        "",
        "  ",
        "\t",
        "`// %%",
        "\uFEFFcode();",
        "å\u2028ä",
      ],
    );
    const ending = fc.constantFrom("\n", "\r\n", "\r");
    const mark = fc.constantFrom("", "\uFEFF");
    fc.assert(
      fc.property(fc.array(fc.tuple(line, ending)), line, mark, (lines, last, start) => {
        const source = start + lines.map((parts) => parts.join("")).join("") + last;
        expect(roundTrip(source)).toBe(source);
      }),
      { numRuns: 2000 },
    );
  });

  test("any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (source) => {
        expect(roundTrip(source)).toBe(source);
      }),
    );
  });
});

describe("writeNotebook writes what was changed as Jupytext would, and the rest as it stood", () => {
  const source = "// top\n\n// %%  A   x='1'\n1;\n\n\n// %% [md]\n//a\n\n// %%\n2;\n";
  const changed = (change: (cell: Cell) => WritableCell) => {
    const notebook = parseNotebook(source);
    return writeNotebook({ ...notebook, cells: notebook.cells.map(change) });
  };

  test("a changed source keeps the marker and the blank lines", () => {
    const text = changed((cell) => (cell.index === 0 ? { ...cell, source: "3;\n4;" } : cell));
    expect(text).toBe(source.replace("1;", "3;\n4;"));
  });

  test("changed text becomes comments, and a changed title a new marker", () => {
    const text = changed((cell) => (cell.index === 1 ? { ...cell, title: "B", source: "b\n\nc" } : cell));
    expect(text).toBe(source.replace("// %% [md]\n//a", "// %% B [markdown]\n// b\n//\n// c"));
  });

  test("a new cell, with the line endings of the file", () => {
    const notebook = parseNotebook("// %%\r\n1;");
    const added = {
      kind: "code",
      title: "Ny",
      metadata: { tags: ["a", "b"], n: { k: [1, null] } },
      source: "2;\n3;",
    } as const;
    expect(writeNotebook({ ...notebook, cells: [...notebook.cells, added] })).toBe(
      '// %%\r\n1;\r\n// %% Ny tags=["a", "b"] n={"k": [1, null]}\r\n2;\r\n3;\r\n\r\n',
    );
  });

  test("code before the first marker gets a marker when it is moved", () => {
    const notebook = parseNotebook("1;\n// %%\n2;\n");
    expect(writeNotebook({ ...notebook, cells: notebook.cells.toReversed() })).toBe("// %%\n2;\n// %%\n1;\n");
  });

  test("a changed header", () => {
    const notebook = parseNotebook(source);
    expect(writeNotebook({ ...notebook, header: ["// new"] })).toBe(source.replace("// top\n\n", "// new\n"));
  });

  test.each([
    ["code with a marker in it", { kind: "code", metadata: {}, source: "a;\n// %%\nb;" }],
    ["a title that reads as metadata", { kind: "code", metadata: {}, title: 'a b="c"', source: "" }],
    ["metadata that no text stands for", { kind: "code", metadata: { "a b": 1 }, source: "" }],
  ] as const)("%s is refused", (_, cell) => {
    expect(() => writeNotebook({ header: [], preface: "", cells: [cell] })).toThrow(/^cell 1 cannot be written: /);
  });

  test("any notebook that it writes is read back as it is", () => {
    const words = fc.stringMatching(/^[a-zåäö]{1,8}$/);
    const value = fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.string(),
      fc.array(fc.string()),
      fc.constant({ a: [1, null] }),
    );
    const cell = fc.record({
      kind: fc.constantFrom("code" as const, "markdown" as const),
      title: words,
      metadata: fc.dictionary(fc.stringMatching(/^k[a-z.-]{0,5}$/), value, { noNullPrototype: true }),
      source: fc
        .array(fc.constantFrom("a();", "  b;", "", "// c"), { maxLength: 5 })
        .map((lines) => lines.join("\n").trim()),
    });
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const read = parseNotebook(writeNotebook({ header: ["// h"], preface: "", cells }));
        expect(read.header).toEqual(["// h"]);
        expect(read.cells.map(({ kind, title, metadata, source }) => ({ kind, title, metadata, source }))).toEqual(
          cells,
        );
      }),
    );
  });
});

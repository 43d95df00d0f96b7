import { readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runNotebook } from "../../src/notebook/run-notebook.ts";
import { runSource, shown, writeNotebook } from "./run-source.ts";

const DISPLAY = 'import { display } from "@/display.ts";\n';
const TURN = "await new Promise((resolve) => setImmediate(resolve));\n";

describe("runNotebook", () => {
  it("collects what each cell displays and prints, in order", async () => {
    const result = await runSource(
      `// %%\n${DISPLAY}display("a"); console.log("b"); console.log("c"); display(1.5);\n// %%\nconsole.error("d");\n`,
    );
    expect(result.ok).toBe(true);
    expect(shown(result, 0)).toEqual(["a", "stdout: b\nc\n", "1,5"]);
    expect(shown(result, 1)).toEqual(["stderr: d\n"]);
  });

  it("gives what asynchronous code shows to the cell that started it, also from other modules", async () => {
    const helper = new URL("./fixtures/helper.ts", import.meta.url).href;
    const result = await runSource(
      `// %%\n${DISPLAY}import { showLater } from "${helper}";\nconst later = showLater("slow", 3);\nsetTimeout(() => display("timer"));\n// %%\n${TURN}display("second");\n// %%\nawait later;\ndisplay("third");\n`,
    );
    // Which of the two comes first is a matter of time; where they belong is not.
    expect(shown(result, 0).sort()).toEqual(["slow", "timer"]);
    expect(shown(result, 1)).toEqual(["second"]);
    expect(shown(result, 2)).toEqual(["third"]);
  });

  it("keeps the order of the calls when a value takes time to show itself", async () => {
    const slow = `{ [Symbol.for("Jupyter.display")]: async () => { ${TURN} return { "text/plain": "slow" }; } }`;
    const result = await runSource(`// %%\n${DISPLAY}display(${slow});\ndisplay("fast");\n`);
    expect(shown(result, 0)).toEqual(["slow", "fast"]);
  });

  it("gives code before the first marker its own cell", async () => {
    const result = await runSource(`${DISPLAY}display("before");\n// %%\ndisplay("after");\n`);
    expect([shown(result, 0), shown(result, 1)]).toEqual([["before"], ["after"]]);
    expect(result.cells.map(({ status }) => status)).toEqual(["done", "done"]);
  });

  it("runs cells that end without a semicolon as they stand", async () => {
    const result = await runSource(`// %%\n${DISPLAY}const a = String\n// %%\n(() => display(a(1)))()\n`);
    expect(shown(result, 1)).toEqual(["1"]);
  });

  it("lets a notebook outside the project import jamforbar, and itself be where it is", async () => {
    const result = await runSource(
      '// %%\nimport { formatNumber } from "jamforbar";\nconsole.log(formatNumber(1.5, { digits: 1 }), import.meta.url.split("/").at(-1));\n',
    );
    expect(shown(result, 0)).toEqual(["stdout: 1,5 prov.ts\n"]);
  });

  it.each([undefined, {}, { type: "commonjs" }])(
    "reads a helper in TypeScript as a module beside package.json %j",
    async (settings) => {
      const file = await writeNotebook(
        '// %%\nimport { word } from "./helper.ts";\nimport { other } from "./other.js";\nconsole.log(word, other);\n',
      );
      const folder = path.dirname(file);
      if (settings !== undefined) await writeFile(path.join(folder, "package.json"), JSON.stringify(settings));
      await writeFile(
        path.join(folder, "helper.ts"),
        'type Word = string;\nexport const word: Word = await Promise.resolve("module");\n',
      );
      await writeFile(path.join(folder, "other.ts"), 'export { word as other } from "./helper";\n');
      const result = await runNotebook(file);
      expect(shown(result, 0)).toEqual(["stdout: module module\n"]);
    },
  );

  it("tells of a helper that needs more than its types taken away", async () => {
    const file = await writeNotebook('// %%\nimport { A } from "./helper.ts";\nconsole.log(A.B);\n');
    await writeFile(path.join(path.dirname(file), "helper.ts"), "\nexport enum A { B }\n");
    expect((await runNotebook(file)).error).toMatchObject({
      name: "SyntaxError",
      message: expect.stringMatching(/^helper\.ts:2: TypeScript enum is not supported/),
      line: 2,
    });
  });

  it("keeps a large output that is followed at once by process.exit", async () => {
    const result = await runSource(`// %%\n${DISPLAY}display("x".repeat(3_000_000));\nprocess.exit(0);\n`);
    expect(shown(result, 0)[0]).toHaveLength(3_000_000);
    expect(result.error).toMatchObject({ kind: "exit", message: "process.exit(0)", cell: 0, line: 4 });
  });

  it("keeps what is printed past the console", async () => {
    const result = await runSource('// %%\nimport { writeSync } from "node:fs";\nwriteSync(1, "raw");\n');
    expect(shown(result, 0)).toEqual(["stdout: raw"]);
  });

  it("tells onOutput of each output as it comes", async () => {
    const heard: unknown[] = [];
    await runSource(`// %%\n// %%\n${DISPLAY}display(1);\n`, {
      onOutput: (output, cell) => heard.push([output, cell]),
    });
    expect(heard).toEqual([[{ type: "display", data: { "text/plain": "1" } }, 1]]);
  });

  it("hears of opened runs by the global function, each once", async () => {
    const call = 'globalThis[Symbol.for("jamforbar.on.opened")]';
    const result = await runSource(
      `// %%\n(${call} as (run: object) => void)({ name: "b" });\n${call}({ name: "a", title: "A" });\n${call}({ name: "b" });\n`,
    );
    expect(result.runs).toEqual([{ name: "a", title: "A" }, { name: "b" }]);
  });
});

describe("runNotebook tells of errors", () => {
  it("throw: name, message, cell and the exact line; earlier outputs stay, later cells are not run", async () => {
    const result = await runSource(
      `// %%\n${DISPLAY}display("kept");\n// %%\ninterface A { b: string }\nconst a: A = { b: "x" };\ndisplay(a.b);\nthrow new RangeError("no good");\n// %%\ndisplay("never");\n`,
    );
    expect(result).toMatchObject({
      ok: false,
      error: { kind: "exception", name: "RangeError", message: "no good", cell: 1, line: 8 },
    });
    expect(result.cells.map(({ status }) => status)).toEqual(["done", "error", "not run"]);
    expect([shown(result, 0), shown(result, 1), shown(result, 2)]).toEqual([["kept"], ["x", "error: no good"], []]);
  });

  it("a function of an earlier cell that throws: the cell that called it, the line that threw", async () => {
    const { error } = await runSource('// %%\nfunction f() {\n  throw new Error("x");\n}\n// %%\nf();\n');
    expect(error).toMatchObject({ cell: 1, line: 3 });
  });

  it("a rejection that nobody handles: the cell that started it", async () => {
    const { error } = await runSource(
      `// %%\nasync function f() {\n  ${TURN}  throw new TypeError("late");\n}\nf();\n// %%\nawait new Promise(() => setInterval(() => {}, 1000));\n`,
    );
    expect(error).toMatchObject({ kind: "exception", name: "TypeError", message: "late", cell: 0, line: 4 });
  });

  it("a value that fails to show itself", async () => {
    const broken = '{ [Symbol.for("Jupyter.display")]: async () => { throw new Error("cannot show"); } }';
    expect((await runSource(`// %%\n${DISPLAY}display(${broken});\n`)).error).toMatchObject({
      message: "cannot show",
      cell: 0,
      line: 3,
    });
  });

  it("what is thrown is no Error", async () => {
    expect((await runSource("// %%\nthrow { code: 7 };\n")).error).toMatchObject({
      name: "Error",
      message: 'thrown: {"code":7}',
      cell: 0,
    });
  });

  it("an await that never settles", async () => {
    const { error } = await runSource("// %%\n// %%\nawait new Promise(() => {});\n// %%\n");
    expect(error).toMatchObject({ kind: "unsettled", cell: 1 });
  });

  it("a displayed value that never becomes ready", async () => {
    const never = '{ [Symbol.for("Jupyter.display")]: () => new Promise(() => {}) }';
    expect((await runSource(`// %%\n${DISPLAY}display(${never});\n`)).error).toMatchObject({ kind: "unsettled" });
  });

  it("process.exit and a set exit code", async () => {
    expect((await runSource("// %%\nprocess.exit(3);\n")).error).toMatchObject({
      kind: "exit",
      message: "process.exit(3)",
      line: 2,
    });
    expect((await runSource("// %%\nprocess.exitCode = 3;\n")).error).toMatchObject({ kind: "crash" });
  });

  it("a process that is killed", async () => {
    const { error } = await runSource(
      '// %%\nconsole.log("a");\n// %%\nprocess.kill(process.pid, "SIGKILL");\nawait new Promise(() => setInterval(() => {}, 1000));\n',
    );
    expect(error).toMatchObject({ kind: "crash", message: "the process ended by SIGKILL", cell: 1 });
  });

  it("syntax: nothing runs, and the line is told", async () => {
    const result = await runSource('// %%\nconsole.log("a");\n// %%\nconst = 1;\n');
    expect(result.error).toMatchObject({ kind: "syntax", cell: 1, line: 4 });
    expect(result.cells.map(({ status }) => status)).toEqual(["not run", "error"]);
  });

  it("syntax that only the engine sees", async () => {
    expect((await runSource("// %%\nconst a = 1;\n\nconst a = 2;\n")).error).toMatchObject({
      name: "SyntaxError",
      cell: 0,
      line: 4,
    });
  });

  it("an enum", async () => {
    const { error } = await runSource("// %%\n\nenum A { B }\n");
    expect(error).toMatchObject({
      kind: "syntax",
      line: 3,
      message: "TypeScript enum is not supported in strip-only mode",
    });
  });

  it.each(["const a = `\n// %%\n`;", "/*\n// %%\n*/"])("a marker hidden inside %j", async (code) => {
    expect((await runSource(`// %%\n${code}\n`)).error).toMatchObject({
      kind: "syntax",
      line: 3,
      message: /inside a string or a comment/,
    });
  });

  it("code in a markdown cell", async () => {
    expect((await runSource("// %% [markdown]\n// a\nrun();\n")).error).toMatchObject({
      kind: "syntax",
      cell: 0,
      line: 3,
    });
  });

  it("an import that is not there, without machine paths", async () => {
    const { error } = await runSource('// %%\n// %%\nimport { a } from "./missing.ts";\na();\n');
    expect(error).toMatchObject({ kind: "exception", cell: 1, line: 3 });
    expect(error?.message).toContain("missing.ts");
    expect(error?.message).not.toContain(os.tmpdir());
  });

  it("a name that a module does not export", async () => {
    expect((await runSource('// %%\nimport { nothing } from "@/display.ts";\nnothing();\n')).error).toMatchObject({
      name: "SyntaxError",
      cell: 0,
      line: 2,
    });
  });

  it("a time limit", async () => {
    const result = await runSource("// %%\nsetInterval(() => {}, 1000);\n", { timeoutMs: 3000 });
    expect(result.error).toMatchObject({ kind: "timeout", cell: 0 });
  });

  it("an abort, while it runs and before", async () => {
    const stop = new AbortController();
    const source = '// %%\nconsole.log("begun");\nwhile (true);\n';
    const running = await runSource(source, { signal: stop.signal, onOutput: () => stop.abort() });
    expect(running.error).toMatchObject({ kind: "aborted", cell: 0 });
    expect(shown(running, 0)).toEqual(["stdout: begun\n", "error: the run was stopped"]);
    expect((await runSource(source, { signal: stop.signal })).error).toMatchObject({ kind: "aborted" });
  });

  it("a notebook that is not there is an error of the call", async () => {
    await expect(runNotebook("nowhere.ts")).rejects.toThrow(
      "the notebook nowhere.ts cannot be read: there is no such file",
    );
  });

  it("the notebook itself is left as it was", async () => {
    const file = await writeNotebook("// %%\r\nlet a: number = 1;\r\n");
    await runNotebook(file);
    expect(await readFile(file, "utf8")).toBe("// %%\r\nlet a: number = 1;\r\n");
    expect(path.basename(file)).toBe("prov.ts");
  });
});

describe("parameters in a run", () => {
  const source =
    '// %%\nimport { parameters } from "@/parameters.ts";\nconst { period } = parameters({ period: 2021, area: "0126" });\nconsole.log(typeof period, period);\n';

  it("override defaults with their type, and are told", async () => {
    const result = await runSource(source, { parameters: { period: "2020" } });
    expect(shown(result, 0)).toEqual(["stdout: number 2020\n"]);
    expect(result.parameters).toEqual({ period: 2020, area: "0126" });
  });

  it("an unknown name and an unreadable value are errors at the line of the call", async () => {
    expect((await runSource(source, { parameters: { year: 2020 } })).error).toMatchObject({
      line: 3,
      message: "parameters: there is no parameter year; allowed are period, area",
    });
    expect((await runSource(source, { parameters: { period: "soon" } })).error).toMatchObject({
      line: 3,
      message: 'parameters: period must be a number, was "soon"',
    });
  });

  it("given to a notebook that has none are an error", async () => {
    expect((await runSource("// %%\n", { parameters: { a: 1 } })).error?.message).toBe(
      "parameters were given (a) but the notebook does not call parameters()",
    );
  });
});

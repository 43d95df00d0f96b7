import { expect, test } from "vitest";
import { runSource, shown } from "./run-source.ts";

// What makes a chart of words, figures and a specification; none of the charts that are shipped can be faulty.
const MAKE = `import { makeChart } from "@/../charts/chart.ts";
import { display } from "@/display.ts";
const words = (title: string) => ({ title, subtitle: "andel", alt: "a", source: "k" });
const data = { columns: [], rows: [] };
const layer = (y: object) => ({ data: { values: [{ a: 1 }] }, mark: "bar", encoding: { y } });
const chart = (title: string, y: object = { field: "a", type: "nominal" }) =>
  makeChart(words(title), data, (width) => ({ width, height: 40, padding: { left: 9, right: 9, top: 9, bottom: 9 }, layer: [layer(y)] }) as never);
const FAULTY = { field: "a", type: "quantitative", scale: { type: "band" } };
`;
const firstOf = `// %%\n${MAKE}`;
const lineAfter = firstOf.split("\n").length;

test("charts stand in the order in which they were shown, among what needs no drawing", async () => {
  const result = await runSource(
    `${firstOf}display("före");\ndisplay(chart("ett"));\ndisplay("mellan");\ndisplay(chart("två"));\n// %%\ndisplay(chart("tre"));\n`,
  );
  expect(result.error).toBeUndefined();
  expect(shown(result, 0)).toEqual(["före", "ett\na", "mellan", "två\na"]);
  expect(shown(result, 1)).toEqual(["tre\na"]);
});

test("a chart of code that goes on belongs to the cell that started it", async () => {
  const late = `setTimeout(() => display(chart("sent")), 50);\n`;
  const result = await runSource(`${firstOf}${late}// %%\ndisplay("2");\n`);
  expect([shown(result, 0), shown(result, 1)]).toEqual([["sent\na"], ["2"]]);
});

test("a chart that cannot be drawn stops the notebook at its line; what came before stays, what came after is not shown", async () => {
  const faulty = `display(chart("ett"));\ndisplay(chart("två", FAULTY));\ndisplay("efter");\n`;
  const forEver = `// %%\ndisplay("nästa cell");\nawait new Promise((resolve) => setTimeout(resolve, 3_600_000));\n`;
  const result = await runSource(firstOf + faulty + forEver);
  expect(result.ok).toBe(false);
  expect(result.error).toMatchObject({ kind: "exception", name: "Error", cell: 0, line: lineAfter + 1 });
  expect(result.error?.message).toMatch(/^chart specification: /);
  expect(shown(result, 0)).toEqual(["ett\na", `error: ${result.error?.message}`]);
  expect(result.cells.map(({ status }) => status)).toEqual(["error", "not run"]);
});

test("of a chart that cannot be drawn and an exception after it, the chart is told", async () => {
  const result = await runSource(`${firstOf}display(chart("två", FAULTY));\n// %%\nthrow new Error("sedan");\n`);
  expect(result.error).toMatchObject({ cell: 0, line: lineAfter });
  expect(result.cells.map(({ status }) => status)).toEqual(["error", "not run"]);
});

test("what only looks like a chart is shown as what it is", async () => {
  const result = await runSource(`${firstOf}display({ kind: "chart", spec: 1 });\n`);
  expect(result.error).toBeUndefined();
  expect(shown(result, 0)).toEqual(['{\n  "kind": "chart",\n  "spec": 1\n}']);
});

test("what was waited for and shown before the faulty chart does not make later cells count as run, nor their reads", async () => {
  const slow = `const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
display({ [Symbol.for("Jupyter.display")]: async () => { await wait(5); return { "text/plain": "sen" }; } });\n`;
  const read = `const read = (globalThis as any)[Symbol.for("jamforbar.on.read")];\n`;
  const later = `// %%\nawait wait(20);\n// %%\nread({ run: "r", kind: "key figure", id: "N1", title: "t", answers: [] });\ndisplay(3);\nawait wait(1000);\n`;
  const result = await runSource(`${firstOf}${read}${slow}display(chart("två", FAULTY));\n${later}`);
  expect(result.cells.map(({ status }) => status)).toEqual(["error", "not run", "not run"]);
  expect(result.cells.map(({ reads }) => reads)).toEqual([[], [], []]);
  expect([result.reads, result.runs]).toEqual([[], []]);
});

test("text of another process stands after the chart that was shown before it", async () => {
  const imports = `import { writeSync } from "node:fs";\n`;
  const result = await runSource(
    `${firstOf}${imports}display(chart("ett"));\nwriteSync(1, "hej");\nawait new Promise((resolve) => setTimeout(resolve, 200));\ndisplay("sist");\n`,
  );
  expect(shown(result, 0)).toEqual(["ett\na", "stdout: hej", "sist"]);
});

const MANY = `for (let i = 0; i < 300; i++) display(chart(String(i)));\n`;

test("a time limit and a stop reach the drawing too, also when the notebook itself is done", async () => {
  const stop = new AbortController();
  let drawn = 0;
  const onOutput = () => {
    drawn += 1;
    if (drawn === 3) stop.abort();
  };
  const stopped = await runSource(firstOf + MANY, { signal: stop.signal, onOutput });
  expect(stopped.error).toMatchObject({ kind: "aborted" });
  expect(drawn).toBeLessThan(300);
  // All of them would take ten minutes.
  const draw = () => new Promise<Readonly<Record<string, unknown>>>((resolve) => setTimeout(resolve, 2000, {}));
  const late = await runSource(firstOf + MANY, { timeoutMs: 5000, draw });
  expect(late.error).toMatchObject({ kind: "timeout" });
});

test("the event loop is free between two drawings", async () => {
  let [turns, drawn] = [0, 0];
  const clock = setInterval(() => (turns += 1), 1);
  await runSource(firstOf + MANY, { onOutput: () => (drawn += 1) }).finally(() => clearInterval(clock));
  expect(drawn).toBe(300);
  expect(turns).toBeGreaterThan(100);
});

test("the line is told however deep in a helper the chart is shown", async () => {
  const deep = `const down = (n: number): unknown => (n === 0 ? display(chart("två", FAULTY)) : down(n - 1));\n`;
  const result = await runSource(`${firstOf}${deep}\n\ndown(30);\n`);
  expect(result.error).toMatchObject({ cell: 0, line: lineAfter });
});

test("a chart that is shown is not changed by being drawn", async () => {
  const result = await runSource(`${firstOf}display(chart("ett"));\n`);
  const [output] = result.cells[0]?.outputs ?? [];
  expect(output?.type === "display" ? output.data : undefined).toEqual(
    output?.type === "display" ? JSON.parse(JSON.stringify(output.data)) : {},
  );
});

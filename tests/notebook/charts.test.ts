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

import { expect, test } from "vitest";
import type { PlainChart } from "../../../src/charts/chart.ts";
import { rememberDrawings } from "../../../src/notebook/preview/remember-drawings.ts";

const chart = (title: string) => ({ kind: "chart", title }) as PlainChart;

function counting() {
  const drawn: string[] = [];
  const draw = rememberDrawings(async ({ title }) => {
    drawn.push(title);
    return { "text/plain": title };
  });
  return { drawn, draw };
}

test("a chart is drawn once, and again only when something of it has changed", async () => {
  const { drawn, draw } = counting();
  const first = await draw(chart("a"));
  expect(await draw(chart("a"))).toBe(first);
  await draw(chart("b"));
  expect(await draw(chart("a"))).toBe(first);
  expect(drawn).toEqual(["a", "b"]);
});

test("of many, those are forgotten that were unused the longest", async () => {
  const { drawn, draw } = counting();
  for (let at = 0; at < 100; at++) await draw(chart(String(at)));
  await draw(chart("0"));
  await draw(chart("new"));
  drawn.length = 0;
  await draw(chart("0"));
  await draw(chart("1"));
  expect(drawn).toEqual(["1"]);
});

test("a drawing that failed is tried again", async () => {
  let fails = true;
  const draw = rememberDrawings(async () => {
    if (fails) throw new Error("no");
    return {};
  });
  await expect(draw(chart("a"))).rejects.toThrow("no");
  fails = false;
  expect(await draw(chart("a"))).toEqual({});
});

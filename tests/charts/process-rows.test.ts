import { expect, it } from "vitest";
import { markedMonths, signalRows } from "../../src/charts/process-rows.ts";

const up = { rule: "range", side: "above", periods: ["2022-05", "2022-06"] } as const;
const beyond = { rule: "outside", side: "above", periods: ["2022-06"] } as const;
const down = { rule: "range", side: "below", periods: ["2022-06", "2022-07"] } as const;
const shift = {
  rule: "eight-in-a-row",
  side: "below",
  periods: Array.from({ length: 8 }, (_, index) => `2021-0${index + 1}`),
} as const;

it("tells a month far out and the jumps to and from it in one row, and marks that month alone", () => {
  const rows = signalRows([up, beyond, down]);
  expect(rows).toEqual([[beyond, up, down]]);
  expect(rows.map(markedMonths)).toEqual([["2022-06"]]);
});

it("keeps signals that are no jumps in rows of their own, in order of time", () => {
  expect(signalRows([beyond, shift])).toEqual([[shift], [beyond]]);
});

it("tells jumps that share a month in one row, and marks all their months", () => {
  const rows = signalRows([up, down]);
  expect(rows).toEqual([[up, down]]);
  expect(new Set(rows.flatMap(markedMonths))).toEqual(new Set(["2022-05", "2022-06", "2022-07"]));
});

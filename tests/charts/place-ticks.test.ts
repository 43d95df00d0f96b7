import { expect, test } from "vitest";
import { placeTicks } from "../../src/charts/place-ticks.ts";

test("every place has a label when there is room", () => {
  expect(placeTicks(7, 350, 20)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
test("the last place is labelled and a round one close to it is not", () => {
  expect(placeTicks(26, 260, 30)).toEqual([1, 5, 10, 15, 20, 26]);
});
test("one place alone has one label", () => {
  expect(placeTicks(1, 260, 30)).toEqual([1]);
});

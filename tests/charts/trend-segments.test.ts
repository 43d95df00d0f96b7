import { expect, it } from "vitest";
import { trendSegments } from "../../src/charts/trend-segments.ts";

const points = [2016, 2017, 2018, 2019, 2021].map((year) => ({ year, value: year }));
const years = (breaks: { after: number; label: string }[]) =>
  trendSegments(points, breaks).map((segment) => segment.map(({ year }) => year));

it("interrupts the line where a year has no value", () => {
  expect(years([])).toEqual([[2016, 2017, 2018, 2019], [2021]]);
});

it("interrupts the line between 2018 and 2019 when the series is broken after 2018", () => {
  expect(years([{ after: 2018, label: "ny modell" }])).toEqual([[2016, 2017, 2018], [2019], [2021]]);
});

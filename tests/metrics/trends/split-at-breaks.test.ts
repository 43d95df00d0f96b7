import { expect, test } from "vitest";
import { splitAtBreaks } from "../../../src/metrics/trends/split-at-breaks.ts";

const points = [2022, 2018, 2019, 2016, 2023].map((period) => ({ period, value: period === 2018 ? null : period }));
const periods = (parts: readonly (readonly { period: number }[])[]) =>
  parts.map((part) => part.map(({ period }) => period));

test("splits after the year of each break, sorted by year, keeping points without a value", () => {
  const parts = splitAtBreaks(points, [{ after: 2022, label: "political administration" }, 2018]);
  expect(periods(parts)).toEqual([[2016, 2018], [2019, 2022], [2023]]);
});
test("no breaks, or breaks outside the series, leave one part; no points leave none", () => {
  expect(periods(splitAtBreaks(points, []))).toEqual([[2016, 2018, 2019, 2022, 2023]]);
  expect(periods(splitAtBreaks(points, [2000, 2023]))).toEqual([[2016, 2018, 2019, 2022, 2023]]);
  expect(splitAtBreaks([], [2018])).toEqual([]);
});
test("refuses a break or a period that is not a whole year", () => {
  expect(() => splitAtBreaks(points, [2018.5])).toThrow("breaks.after must be a whole number of 0 or more, was 2018.5");
  expect(() => splitAtBreaks([{ period: Number.NaN }], [])).toThrow(RangeError);
});

import { expect, test } from "vitest";
import { publicationCalendar, publishedSince } from "../../../src/sources/calendar/publication-calendar.ts";
import { publicationOf } from "../../../src/runs/publication-of.ts";

// Dates as Kolada's catalogue of 2026-03-23 has them.
const figure = (id: string, preliminaryFrom: string | null, finalFrom: string | null, newestPeriod: number | null) => {
  return { id, title: id, description: null, dividedByGender: null, preliminaryFrom, finalFrom, newestPeriod };
};
const N20900 = figure("N20900", "2026-05-05", "2026-09-30", 2025);
const U23471 = figure("U23471", null, "2026-10-04", 2026);

const runOf = (asPublished: string) => ({
  manifest: { name: "r", asPublished },
  keyFigures: new Map([N20900, U23471].map((one) => [one.id, one])),
  held: ["N20900", "U23471"],
});

test.each([
  ["2026-05-04", { state: "not published", next: { date: "2026-05-05", kind: "preliminary" } }],
  ["2026-05-05", { state: "preliminary", next: { date: "2026-09-30", kind: "final" } }],
  ["2026-09-29", { state: "preliminary", next: { date: "2026-09-30", kind: "final" } }],
  ["2026-09-30", { state: "final", next: null }],
])("N20900 of 2025, fetched %s", (fetchedOn, expected) => {
  expect(publicationOf(N20900, fetchedOn)).toEqual({ period: 2025, ...expected });
});

test("without a preliminary version the final one comes next", () => {
  expect(publicationOf(U23471, "2026-03-23")).toMatchObject({ state: "not published", next: { kind: "final" } });
});

test("without dates, or with a preliminary one only that has passed, nothing is claimed", () => {
  for (const unknown of [
    figure("A", null, null, null),
    figure("B", "2025-05-05", null, 2025),
    figure("C", null, null, 2025),
  ]) {
    expect(publicationOf(unknown, "2026-03-23")).toMatchObject({ state: "unknown", next: null });
  }
});

test("the nearest publication stands first, what has no coming date last", () => {
  expect(publicationCalendar(runOf("2026-03-23")).map(({ kpi }) => kpi)).toEqual(["N20900", "U23471"]);
  expect(publicationCalendar(runOf("2026-09-30")).map(({ kpi }) => kpi)).toEqual(["U23471", "N20900"]);
  expect(() => publicationCalendar(runOf("2026-03-23"), ["U1"])).toThrow("run r does not hold key figure U1");
});

test("a run is behind its source from the day of the next publication on", () => {
  const run = runOf("2026-03-23");
  expect(publishedSince(run, "2026-05-04")).toEqual([]);
  expect(publishedSince(run, "2026-05-05").map(({ kpi }) => kpi)).toEqual(["N20900"]);
  expect(publishedSince(run, "2026-11-22").map(({ kpi }) => kpi)).toEqual(["N20900", "U23471"]);
});

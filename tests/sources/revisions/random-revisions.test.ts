import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { expect, onTestFinished, test } from "vitest";
import { rank } from "../../../src/compare/rank.ts";
import { freezeRun } from "../../../src/runs/freeze-run.ts";
import { koladaSource } from "../../../src/sources/kolada/kolada-source.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import { compareRuns } from "../../../src/sources/revisions/compare-runs.ts";
import { type KoladaServerOptions, startKoladaServer } from "../../support/kolada-server.ts";
import { syntheticKpi } from "../../support/synthetic-kolada.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

// Synthetic throughout: a country whose every cell may be revised, come, go, lose its value or be deleted. What happened to a cell
// is known from how it was made, and compare-runs must tell exactly that.
const KPIS = ["N20900", "U23471"];
const AREAS = Array.from({ length: 25 }, (_, index) => String(1000 + index));
const YEARS = [2019, 2020, 2021];
const REQUEST = { kpis: KPIS, areas: AREAS, years: YEARS };
const COUNTRIES = 12;

/** A value, null for a row without one, `deleted`, or no row. */
type Cell = number | null | "deleted" | "none";
type Country = ReadonlyMap<string, Cell>;

function countries(seed: number): readonly [Country, Country] {
  const generator = xoroshiro128plus(seed);
  const random = () => (generator.next() >>> 0) / 2 ** 32;
  const value = () => Math.round(random() * 200) / 10; // few decimals, so that some areas are equal
  const other = (was: Cell): Cell => {
    if (was === "none" || was === null) return ([value(), null, "none"] as const)[Math.floor(random() * 3)] ?? null;
    return ([value(), value(), null, "deleted", "none"] as const)[Math.floor(random() * 5)] ?? null;
  };
  const [before, after] = [new Map<string, Cell>(), new Map<string, Cell>()];
  for (const kpi of KPIS) {
    for (const area of AREAS) {
      for (const year of YEARS) {
        const place = `${kpi} ${area} ${year}`;
        const draw = random();
        const was: Cell = draw < 0.05 ? "none" : draw < 0.1 ? null : value();
        before.set(place, was);
        after.set(place, random() < 0.15 ? other(was) : was);
      }
    }
  }
  return [before, after];
}

function served(country: Country): KoladaServerOptions {
  return {
    kpis: KPIS.map((id) => syntheticKpi(id)),
    municipalities: AREAS.map((id) => ({ id, title: `Syntetisk ${id}`, type: "K" })),
    groups: [],
    rows: [...country].flatMap(([place, cell]) => {
      if (cell === "none") return [];
      const [kpi = "", municipality = "", year] = place.split(" ");
      const told = { gender: "T", count: 1, status: "", isdeleted: cell === "deleted" };
      const values = [{ ...told, value: cell === "deleted" ? null : cell }];
      return [{ kpi, municipality, period: Number(year), values }];
    }),
  };
}

/** What is to be told of each cell, written `list place: before → after`. */
function expected(before: Country, after: Country): string[] {
  return [...before].flatMap(([place, was]) => {
    const is = after.get(place);
    if (was === is || is === undefined) return [];
    const of = (list: string) => [`${list} ${place}: ${was} → ${is}`];
    if (is === "deleted") return of("deleted");
    if (typeof was === "number") {
      return of(typeof is === "number" ? "revised" : is === "none" ? "removed" : "newlyMissing");
    }
    return of(typeof is === "number" ? "added" : "reason");
  });
}

/** The places of areas by their values: 1 + how many are better, the higher the better; worked out here by counting. */
function countedRanks(country: Country, kpi: string, year: number): Map<string, number | null> {
  const values = new Map(AREAS.map((area) => [area, country.get(`${kpi} ${area} ${year}`)]));
  const present = [...values.values()].filter((one): one is number => typeof one === "number");
  return new Map(
    [...values].map(([area, one]) => [
      area,
      typeof one === "number" ? 1 + present.filter((other) => other > one).length : null,
    ]),
  );
}

test(`${COUNTRIES} random revisions: exactly the changed values are told, each once, and the ranks that change are those of the changed values`, async () => {
  let [told, moved] = [0, 0];
  for (let seed = 1; seed <= COUNTRIES; seed++) {
    const [before, after] = countries(seed);
    const cache = temporaryFolder();
    for (const [name, country] of [
      ["first", before],
      ["second", after],
    ] as const) {
      const server = await startKoladaServer(served(country));
      onTestFinished(() => server.close());
      await freezeRun(name, REQUEST, { source: koladaSource({ baseUrl: server.baseUrl }), cache });
    }
    const changes = await compareRuns("first", "second", { cache });
    const found = (["revised", "added", "removed", "newlyMissing", "deleted"] as const).flatMap((list) =>
      changes[list].map((one) => {
        const place = `${one.kpi} ${one.area} ${one.period}`;
        const was =
          "before" in one ? (one.before ?? before.get(place)) : "wasMissing" in one && one.wasMissing ? null : "none";
        const is = "after" in one ? one.after : list === "removed" ? "none" : list === "deleted" ? "deleted" : null;
        return `${list} ${place}: ${was} → ${is}`;
      }),
    );
    const reasons = changes.metadata.map(({ kind, id, before: was, after: is, asked }) => {
      expect([kind, asked]).toEqual(["missing reason", true]);
      const cell = (reason: string | null) => (reason === null ? "none" : reason === "borttaget" ? "deleted" : null);
      return `reason ${id.replace(/ T$/, "")}: ${cell(was)} → ${cell(is)}`;
    });
    expect([...found, ...reasons].sort(), `seed ${seed}`).toEqual(expected(before, after).sort());
    told += found.length + reasons.length;

    // The ranks of both runs, and thereby every rank that changed.
    const [first, second] = [await openRun("first", { cache }), await openRun("second", { cache })];
    for (const kpi of KPIS) {
      for (const year of YEARS) {
        const ranks = [first, second].map(
          (run) =>
            new Map(
              rank(run.figures(kpi, { periods: [year], genders: ["T"] }), { good: "high" }).map((one) => [
                one.municipality,
                one.rank,
              ]),
            ),
        );
        const counted = [before, after].map((country) => countedRanks(country, kpi, year));
        for (const area of AREAS) {
          const [was, is] = ranks.map((of) => of.get(area) ?? null);
          expect([was, is], `seed ${seed}: ${kpi} ${area} ${year}`).toEqual(counted.map((of) => of.get(area)));
          if (was !== is) moved++;
        }
      }
    }
  }
  expect(told).toBeGreaterThan(100);
  expect(moved).toBeGreaterThan(100);
});

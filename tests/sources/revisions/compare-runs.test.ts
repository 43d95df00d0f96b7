import { expect, onTestFinished, test } from "vitest";
import { freezeRun } from "../../../src/runs/freeze-run.ts";
import { koladaSource } from "../../../src/sources/kolada/kolada-source.ts";
import { compareRuns } from "../../../src/sources/revisions/compare-runs.ts";
import { type ServedRow, startKoladaServer } from "../../support/kolada-server.ts";
import { startSyntheticKolada, syntheticKpi, syntheticRow } from "../../support/synthetic-kolada.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

// Synthetic throughout.
const REQUEST = { kpis: ["N20900"], areas: ["0126", "0136", "0182"], years: [2020, 2021] };
const before = [
  syntheticRow("N20900", "0126", 2020, 10),
  syntheticRow("N20900", "0126", 2021, 11),
  syntheticRow("N20900", "0136", 2020, 20),
  syntheticRow("N20900", "0136", 2021, null),
  syntheticRow("N20900", "0182", 2020, 30),
];
const figure = (area: string, period: number) => {
  return { kpi: "N20900", area, name: `Syntetisk ${area}`, period, gender: "T" };
};

async function runs(
  first: readonly ServedRow[],
  second: readonly ServedRow[],
  { request = REQUEST, title = "Syntetiskt nyckeltal N20900" } = {},
) {
  const cache = temporaryFolder();
  for (const [name, rows, asked, kpi] of [
    ["first", first, REQUEST, syntheticKpi("N20900")],
    ["second", second, request, syntheticKpi("N20900", { title })],
  ] as const) {
    const server = await startSyntheticKolada({ rows, kpis: [kpi] });
    onTestFinished(() => server.close());
    await freezeRun(name, asked, { source: koladaSource({ baseUrl: server.baseUrl }), cache });
  }
  return compareRuns("first", "second", { cache });
}

test("two runs of the same answers differ in nothing", async () => {
  expect(await runs(before, before)).toEqual({
    before: "first",
    after: "second",
    same: true,
    revised: [],
    added: [],
    removed: [],
    newlyMissing: [],
    deleted: [],
    metadata: [],
  });
});

test("each difference is in one list, whatever it is", async () => {
  const after = [
    syntheticRow("N20900", "0126", 2020, 10.5),
    syntheticRow("N20900", "0126", 2021, null),
    {
      ...syntheticRow("N20900", "0136", 2020, null),
      values: [{ gender: "T", count: 0, status: "", value: null, isdeleted: true }],
    },
    syntheticRow("N20900", "0136", 2021, 21),
    syntheticRow("N20900", "0182", 2021, 31),
  ];
  expect(await runs(before, after)).toMatchObject({
    same: false,
    revised: [{ ...figure("0126", 2020), before: 10, after: 10.5, difference: 0.5 }],
    added: [
      { ...figure("0136", 2021), after: 21, wasMissing: "skäl ej angivet", asked: true },
      { ...figure("0182", 2021), after: 31, wasMissing: null, asked: true },
    ],
    removed: [{ ...figure("0182", 2020), before: 30, asked: true }],
    newlyMissing: [{ ...figure("0126", 2021), before: 11, reason: "skäl ej angivet" }],
    deleted: [{ ...figure("0136", 2020), before: 20 }],
    metadata: [],
  });
});

test("what only one run asked for is said to be so: it may have been there all the time", async () => {
  const narrower = await runs(before, before, { request: { ...REQUEST, years: [2020] } });
  expect(narrower.removed).toEqual([{ ...figure("0126", 2021), before: 11, asked: false }]);
  expect(narrower.added).toEqual([]);
});

test("a key figure that is called something else under the same id is told of", async () => {
  const { metadata, revised } = await runs(before, before, { title: "Syntetiskt nyckeltal, tkr" });
  expect(revised).toEqual([]);
  expect(metadata).toEqual([
    {
      kind: "key figure",
      id: "N20900",
      field: "title",
      before: "Syntetiskt nyckeltal N20900",
      after: "Syntetiskt nyckeltal, tkr",
    },
  ]);
});

test("a reason that changes is no value, and is told of as metadata", async () => {
  const hidden = {
    ...syntheticRow("N20900", "0136", 2021, null),
    values: [{ gender: "T", count: 0, status: "..", value: null, isdeleted: false }],
  };
  const { metadata } = await runs(before, [
    ...before.filter(({ values }) => JSON.stringify(values).includes('"value":null') === false),
    hidden,
  ]);
  expect(metadata).toEqual([
    {
      kind: "missing reason",
      id: "N20900 0136 2021 T",
      field: "missing",
      before: "skäl ej angivet",
      after: "sekretess",
    },
  ]);
});

test("a key figure, an area and a group that the other run did not ask for are said to be so; the catalogue's other areas are not told of", async () => {
  const cache = temporaryFolder();
  const rows = [...before, ...before.map((row) => ({ ...row, kpi: "U23471" })), syntheticRow("N20900", "G1", 2020, 15)];
  const kpis = [syntheticKpi("N20900"), syntheticKpi("U23471")];
  const server = await startSyntheticKolada({ rows, kpis });
  onTestFinished(() => server.close());
  const source = koladaSource({ baseUrl: server.baseUrl });
  await freezeRun("narrow", { ...REQUEST, areas: ["0126"] }, { source, cache });
  await freezeRun("wide", { ...REQUEST, kpis: ["N20900", "U23471"], areas: ["0126", "0136", "G1"] }, { source, cache });
  const { metadata } = await compareRuns("narrow", "wide", { cache });
  const one = { before: null, asked: false };
  expect(metadata.filter(({ kind }) => kind !== "missing reason")).toEqual([
    { ...one, kind: "key figure", id: "U23471", field: "presence", after: "Syntetiskt nyckeltal U23471" },
  ]);
  // 0136 of 2021 has a row with only a reason.
  expect(metadata.filter(({ kind }) => kind === "missing reason")).toEqual(
    ["N20900", "U23471"].map((kpi) => {
      return { ...one, kind: "missing reason", id: `${kpi} 0136 2021 T`, field: "missing", after: "skäl ej angivet" };
    }),
  );
  expect((await compareRuns("wide", "narrow", { cache })).metadata[0]).toEqual({
    ...{ kind: "key figure", id: "U23471", field: "presence" },
    ...{ before: "Syntetiskt nyckeltal U23471", after: null, asked: false },
  });
});

test("areas that came to the catalogue and have no figures are left out, one with figures and a used group's members are told", async () => {
  const cache = temporaryFolder();
  const country = (more: readonly string[], members: readonly string[]) => ({
    kpis: [syntheticKpi("N20900")],
    municipalities: ["0126", ...more].map((id) => ({ id, title: `Syntetisk ${id}`, type: "K" })),
    groups: [
      { id: "G1", title: "Grupp", members: members.map((id) => ({ member_id: id, member_title: id })) },
      ...more.map((id) => ({ id: `G${id}`, title: `Grupp ${id}`, members: [] })),
    ],
    rows: [syntheticRow("N20900", "0126", 2020, 10), ...(more.length ? [syntheticRow("N20900", "0199", 2020, 9)] : [])],
  });
  for (const [name, options] of [
    ["first", country([], ["0126"])],
    ["second", country(["0198", "0199"], ["0126", "0199"])],
  ] as const) {
    const server = await startKoladaServer(options);
    onTestFinished(() => server.close());
    const request = { kpis: ["N20900"], areas: ["all"], years: [2020] };
    await freezeRun(name, request, { source: koladaSource({ baseUrl: server.baseUrl }), cache });
  }
  const { metadata } = await compareRuns("first", "second", { cache });
  expect(metadata.map(({ kind, id, field }) => `${kind} ${id} ${field}`)).toEqual([
    "area 0199 presence",
    "group G1 members",
  ]);
});

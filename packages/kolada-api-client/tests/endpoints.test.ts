import { describe, expect, test } from "vitest";
import { version } from "../src/index.ts";
import { serving } from "./serving.ts";
import { everyRow, group, kpi, municipality, numbered, row, unit } from "./synthetic.ts";

const path = (request: string | undefined) => decodeURIComponent(request ?? "");

describe("catalogues", () => {
  test("all key figures come when nothing is named, and null fields stay null", async () => {
    const { client, server } = await serving({ kpis: [kpi("N00001"), kpi("N00002")] });
    const { values, missing, requests } = await client.kpis().collect();
    expect(values).toEqual([kpi("N00001"), kpi("N00002")]);
    expect(missing).toEqual({ ids: [] });
    expect(requests).toBe(1);
    expect(server.requests).toEqual(["/v3/kpi?per_page=5000"]);
  });

  test("ids are cut into pieces of 25, each asked once, and unknown ones are reported as missing", async () => {
    const ids = numbered("N", 5, 30);
    const { client, server } = await serving({ kpis: ids.slice(0, 29).map((id) => kpi(id)) });
    const { values, missing } = await client.kpis({ ids: [...ids, "N00001"] }).collect();
    expect(values.map(({ id }) => id)).toEqual(ids.slice(0, 29));
    expect(missing).toEqual({ ids: ["N00030"] });
    expect(server.requests.map((request) => path(request).split(",").length).sort()).toEqual([25, 5]);
  });

  test("a title is encoded and found", async () => {
    const { client, server } = await serving({ kpis: [kpi("N00001", "Äldre & yngre, 50 %"), kpi("N00002")] });
    const { values } = await client.kpis({ title: "äldre & yngre, 50 %" }).collect();
    expect(values.map(({ id }) => id)).toEqual(["N00001"]);
    expect(path(server.requests[0])).toBe("/v3/kpi?title=äldre & yngre, 50 %&per_page=5000");
  });

  test("municipalities are chosen by region_type", async () => {
    const { client, server } = await serving({ municipalities: [municipality("0000", "L"), municipality("0001")] });
    expect((await client.municipalities({ regionType: "L" }).collect()).values).toEqual([municipality("0000", "L")]);
    expect(server.requests).toEqual(["/v3/municipality?region_type=L&per_page=5000"]);
  });

  test("groups of municipalities and of key figures come with their members", async () => {
    const { client } = await serving({ groups: [group("G1")], kpiGroups: [group("G2KPI3")] });
    expect((await client.municipalityGroups({ ids: ["G1"] }).collect()).values).toEqual([group("G1")]);
    expect((await client.kpiGroups({ ids: ["G2KPI3"] }).collect()).values).toEqual([group("G2KPI3")]);
  });

  test("units are chosen by municipality, more than 25 of them in several requests", async () => {
    const places = numbered("", 4, 26);
    const { client, server } = await serving({
      units: [unit("V1E1", "0001"), unit("V1E26..", "0026"), unit("V1E9", "9999")],
    });
    const { values, missing } = await client.units({ municipalities: places }).collect();
    expect(values.map(({ id }) => id)).toEqual(["V1E1", "V1E26.."]);
    expect(missing).toEqual({ ids: [], municipalities: numbered("", 4, 25).slice(1) });
    expect(server.requests).toHaveLength(2);
    expect((await client.units({ ids: ["V1E26.."] }).collect()).values).toHaveLength(1);
  });
});

describe("data", () => {
  test("three lists: every row comes once, in the order of the plan, whichever answer came first", async () => {
    const [kpis, municipalities, years] = [numbered("N", 5, 27), numbered("", 4, 26), [2021, 2022]];
    const { client, server } = await serving({
      rows: everyRow(kpis, municipalities, years),
      // The first request is answered last.
      delay: async ({ index }) => {
        while (index === 0 && server.requests.length < 4) await new Promise(setImmediate);
      },
    });
    const { values, missing, requests } = await client.data({ kpis, municipalities, years }).collect();
    expect(values).toHaveLength(27 * 26 * 2);
    expect(new Set(values.map((one) => `${one.kpi}/${one.municipality}/${one.period}`)).size).toBe(27 * 26 * 2);
    expect(missing).toEqual({ kpis: [], municipalities: [], years: [] });
    expect(requests).toBe(4);
    expect(values[0]).toEqual(row("N00001", "0001", 2021));
    const again = await client.data({ kpis, municipalities, years }).collect();
    expect(again.values).toEqual(values);
  });

  test("ids and years of which nothing came are missing; a row of nulls is not", async () => {
    const nulls = { ...row("N00001", "0001", 2021), values: [{ gender: "T", value: null }] };
    const { client } = await serving({ rows: [nulls] });
    const query = { kpis: ["N00001", "N99999"], municipalities: ["0001", "G77"], years: [2021, 2022] };
    const { values, missing } = await client.data(query).collect();
    expect(values).toEqual([nulls]);
    expect(missing).toEqual({ kpis: ["N99999"], municipalities: ["G77"], years: [2022] });
  });

  test.each([
    [{ kpis: ["N00001"], years: [2021] }, "/v3/data/kpi/N00001/year/2021?per_page=5000"],
    [{ kpis: ["N00001"], municipalities: ["0001"] }, "/v3/data/kpi/N00001/municipality/0001?per_page=5000"],
    [{ municipalities: ["0001"], years: [2021] }, "/v3/data/municipality/0001/year/2021?per_page=5000"],
  ])("two lists suffice: %j", async (query, request) => {
    const { client, server } = await serving({ rows: [row("N00001", "0001", 2021)] });
    expect((await client.data(query).collect()).values).toHaveLength(1);
    expect(server.requests).toEqual([request]);
  });

  test("from_date is passed on", async () => {
    const { client, server } = await serving({ rows: [row("N00001", "0001", 2021)] });
    await client.data({ kpis: ["N00001"], years: [2021], fromDate: "2024-02-29" }).collect();
    expect(server.requests).toEqual(["/v3/data/kpi/N00001/year/2021?from_date=2024-02-29&per_page=5000"]);
  });

  test("values of units come by kpi, ou and year", async () => {
    const unitRows = [{ kpi: "N00001", ou: "V1E1", period: 2021, values: [{ gender: "T", value: 1.5 }] }];
    const { client, server } = await serving({ unitRows });
    const { values, missing } = await client
      .unitData({ kpis: ["N00001"], units: ["V1E1", "V1E2"], years: [2021] })
      .collect();
    expect(values).toEqual(unitRows);
    expect(missing).toEqual({ kpis: [], units: ["V1E2"], years: [] });
    expect(path(server.requests[0])).toBe("/v3/oudata/kpi/N00001/ou/V1E1,V1E2/year/2021?per_page=5000");
  });

  test("pages hold the verbatim bytes", async () => {
    const { client, server } = await serving({ rows: [row("N00001", "0001", 2021)] });
    for await (const page of client.data({ kpis: ["N00001"], years: [2021] }).pages()) {
      expect(page.bytes).toEqual(new Uint8Array(await (await fetch(page.url)).arrayBuffer()));
      expect(page).toMatchObject({ batch: 0, page: 1, from: "network", attempts: 1 });
      expect(page.url).toBe(new URL(server.requests[0] ?? "", server.baseUrl).href);
    }
    expect.assertions(3);
  });
});

test("the User-Agent names the package and its version, and the answer may be compressed", async () => {
  const { client, server } = await serving({});
  await client.kpis().collect();
  expect(server.headers[0]).toMatchObject({
    "user-agent": `kolada-api-client/${version}`,
    "accept-encoding": expect.stringContaining("gzip"),
    accept: "application/json",
  });
});

test("nothing is sent before pages or collect is called", async () => {
  const { client, server } = await serving({});
  client.kpis();
  client.kpis().pages();
  await client.municipalities().collect();
  expect(server.requests).toEqual(["/v3/municipality?per_page=5000"]);
});

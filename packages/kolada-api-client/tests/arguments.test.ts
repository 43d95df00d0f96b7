import { Agent } from "undici";
import { expect, test } from "vitest";
import { createKoladaClient, planData, planUnitData } from "../src/index.ts";

const client = createKoladaClient();
const two = { kpis: ["N00001"], years: [2021] };
/** As a caller without types would pass it. */
const untyped = (value: unknown): never => value as never;

test.each<[string, () => unknown, typeof TypeError | typeof RangeError, string]>([
  [
    "a kpi in lower case",
    () => client.kpis({ ids: ["n00945"] }),
    RangeError,
    'ids[0] must be a letter and five digits such as "N00945", was "n00945"',
  ],
  [
    "no ids",
    () => client.kpis({ ids: [] }),
    RangeError,
    "ids must be left out or hold at least one, was an empty list",
  ],
  [
    "one id without its list",
    () => client.kpis({ ids: untyped("N00945") }),
    TypeError,
    'ids must be a list, each a letter and five digits such as "N00945", was "N00945"',
  ],
  ["a blank title", () => client.kpis({ title: " " }), RangeError, 'title must be left out or not blank, was " "'],
  [
    "a misspelt property",
    () => client.kpis(untyped({ id: ["N00945"] })),
    TypeError,
    'query of kpis must have no property "id", allowed are ids, title',
  ],
  [
    "a query that is a list",
    () => client.kpis(untyped(["N00945"])),
    TypeError,
    "query of kpis must be an object, was a list of 1",
  ],
  [
    "a municipality as a number",
    () => client.data({ ...two, municipalities: untyped([126]) }),
    TypeError,
    'municipalities[0] must be four digits such as "0126" or a group such as "G176558", was 126',
  ],
  [
    "a municipality of three digits",
    () => client.data({ ...two, municipalities: ["0126", "126"] }),
    RangeError,
    'municipalities[1] must be four digits such as "0126" or a group such as "G176558", was "126"',
  ],
  [
    "a group among municipalities of the catalogue",
    () => client.municipalities({ ids: ["G1"] }),
    RangeError,
    'ids[0] must be four digits such as "0126", was "G1"',
  ],
  [
    "a group of municipalities",
    () => client.municipalityGroups({ ids: ["0126"] }),
    RangeError,
    'ids[0] must be G and digits such as "G39571", was "0126"',
  ],
  [
    "a group of key figures",
    () => client.kpiGroups({ ids: ["G1/2"] }),
    RangeError,
    'ids[0] must be G, letters and digits such as "G2KPI110397", was "G1/2"',
  ],
  [
    "a region type",
    () => client.municipalities({ regionType: untyped("A") }),
    RangeError,
    'regionType must be "K" or "L", was "A"',
  ],
  [
    "a unit",
    () => client.units({ ids: ["V../kpi"] }),
    RangeError,
    'ids[0] must be V, letters and digits such as "V11E100135", was "V../kpi"',
  ],
  [
    "a year as text",
    () => client.data({ ...two, years: untyped(["2021"]) }),
    TypeError,
    'years[0] must be a whole number from 1900 to 2100, was "2021"',
  ],
  [
    "a year too far",
    () => client.data({ ...two, years: [2101] }),
    RangeError,
    "years[0] must be a whole number from 1900 to 2100, was 2101",
  ],
  [
    "half a year",
    () => client.data({ ...two, years: [2021.5] }),
    RangeError,
    "years[0] must be a whole number from 1900 to 2100, was 2021.5",
  ],
  [
    "a hole in a list",
    () => client.data({ ...two, years: new Array(2) }),
    TypeError,
    "years[0] must be a whole number from 1900 to 2100, was undefined",
  ],
  [
    "a day that there is not",
    () => client.data({ ...two, fromDate: "2023-02-29" }),
    RangeError,
    'fromDate must be a day of the calendar as "YYYY-MM-DD", was "2023-02-29"',
  ],
  [
    "one list only",
    () => client.data({ kpis: ["N00001"] }),
    RangeError,
    "data needs at least two of kpis, municipalities, years, was kpis",
  ],
  [
    "no list",
    () => planData({}),
    RangeError,
    "data needs at least two of kpis, municipalities, years, was none of them",
  ],
  [
    "one list only, of units",
    () => planUnitData({ units: ["V1"] }),
    RangeError,
    "unitData needs at least two of kpis, units, years, was units",
  ],
  [
    "a base URL that is none",
    () => createKoladaClient({ baseUrl: "kolada" }),
    TypeError,
    'baseUrl must be an absolute URL such as "https://api.kolada.se/v3", was "kolada"',
  ],
  [
    "another protocol",
    () => createKoladaClient({ baseUrl: "ftp://api.kolada.se/v3" }),
    RangeError,
    'baseUrl must be http or https without credentials, query or fragment, was one with protocol "ftp:"',
  ],
  [
    "a query in the base URL",
    () => createKoladaClient({ baseUrl: "https://api.kolada.se/v3?" }),
    RangeError,
    "baseUrl must be http or https without credentials",
  ],
  [
    "concurrency 0",
    () => createKoladaClient({ concurrency: 0 }),
    RangeError,
    "concurrency must be a whole number from 1 to 2147483647, was 0",
  ],
  [
    "retries as text",
    () => createKoladaClient({ retries: untyped("5") }),
    TypeError,
    'retries must be a whole number from 0 to 2147483647, was "5"',
  ],
  [
    "an unknown option",
    () => createKoladaClient(untyped({ timeout: 5 })),
    TypeError,
    'options of createKoladaClient must have no property "timeout"',
  ],
  [
    "a time-out beside a dispatcher",
    () => createKoladaClient({ dispatcher: new Agent(), bodyTimeout: 5 }),
    TypeError,
    "bodyTimeout must be left out when a dispatcher is passed, which has its own, was 5",
  ],
])("%s", (_, act, kind, message) => {
  expect(act).toThrow(kind);
  expect(act).toThrow(message);
});

test("credentials in a base URL are refused, and not repeated in the error", () => {
  const act = () => createKoladaClient({ baseUrl: "https://user:hunter2@api.kolada.se/v3" });
  expect(act).toThrow(RangeError);
  expect(act).not.toThrow("hunter2");
});

test.each([
  ["https://api.kolada.se/v3///", "https://api.kolada.se/v3/kpi?per_page=5000"],
  ["http://127.0.0.1:8080", "http://127.0.0.1:8080/kpi?per_page=5000"],
  ["https://proxy.example/kolada/v3/", "https://proxy.example/kolada/v3/kpi?per_page=5000"],
])("base URL %s", (baseUrl, url) => {
  expect(createKoladaClient({ baseUrl }).kpis().urls).toEqual([url]);
});

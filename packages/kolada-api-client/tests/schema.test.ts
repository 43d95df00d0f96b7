import { expect, test } from "vitest";
import { serving } from "./serving.ts";
import { koladaErrorOf, kpi, municipality, row } from "./synthetic.ts";

const values = (rows: readonly unknown[]) => ({
  change: (body: Record<string, unknown>) => ({ ...body, values: rows }),
});
const good = row("N00001", "0001", 2021);
const query = { kpis: ["N00001"], years: [2021] };

test("unknown extra fields pass, and come through", async () => {
  const extra = { ...good, note: "new in v3.1" };
  const { client } = await serving({ faults: [values([extra])] });
  expect((await client.data(query).collect()).values).toEqual([extra]);
});

test.each([
  ["a number as text", { ...good, values: [{ gender: "T", value: "7,5" }] }, "field values[0].value: Invalid input"],
  ["an unknown gender", { ...good, values: [{ gender: "X", value: 1 }] }, "field values[0].gender: Invalid option"],
  ["a year with decimals", { ...good, period: 2021.5 }, "field period: Invalid input"],
  ["no municipality", { ...good, municipality: undefined }, "field municipality: Invalid input"],
])("%s is an error that names the endpoint, the row and the field, unretried", async (_, bad, field) => {
  const { client, server } = await serving({ faults: () => values([good, bad]) });
  const error = await koladaErrorOf(client.data(query).collect());
  expect(error).toMatchObject({ kind: "schema", attempts: 1, status: 200 });
  expect(error.message).toContain("data: row values[1] (kpi N00001");
  expect(error.message).toContain(field);
  expect(server.requests).toHaveLength(1);
});

test("a catalogue entry is named by its id", async () => {
  const { client } = await serving({ faults: [values([{ ...kpi("N00001"), title: 7 }])] });
  const { message } = await koladaErrorOf(client.kpis().collect());
  expect(message).toContain(
    "kpi: row values[0] (id N00001): field title: Invalid input: expected string, received number",
  );
});

test.each([
  ["an object without values", { detail: "…" }, "municipality: field values:"],
  ["a list", [], "municipality: field (all):"],
  ["a row that is none", { values: [null], next_url: null }, "municipality: row values[0]: field (the row):"],
  ["next_page instead of next_url, as v2 had", { values: [municipality("0001")], next_page: "…" }, "field next_url:"],
])("%s is an error", async (_, body, expected) => {
  const { client } = await serving({ faults: [{ change: () => body }] });
  const error = await koladaErrorOf(client.municipalities().collect());
  expect(error.kind).toBe("schema");
  expect(error.message).toContain(expected);
});

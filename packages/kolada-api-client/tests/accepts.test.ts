import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endpoints } from "../src/endpoints.ts";
import { group, kpi, municipality, row, unit } from "./synthetic.ts";

const unitRow = { kpi: "N00001", ou: "V1E1", period: 2021, values: row("N00001", "0001", 2021)["values"] };
const bodies = {
  kpi: kpi("N00001"),
  kpiGroups: group("G2KPI3"),
  municipality: municipality("0001"),
  municipalityGroups: group("G1"),
  unit: unit("V1E1", "0001"),
  data: row("N00001", "0001", 2021),
  unitData: unitRow,
} satisfies Record<keyof typeof endpoints, object>;
const names = Object.keys(bodies) as (keyof typeof endpoints)[];
const body = (name: keyof typeof endpoints) => ({ values: [bodies[name], bodies[name]], count: 2, next_url: null });

/** Where something stands in a value: the value itself, and all that is inside. */
function paths(value: unknown): string[][] {
  const inside = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [[], ...inside.flatMap(([key, inner]) => paths(inner).map((path) => [key, ...path]))];
}

/** A copy with another value at a path; undefined takes away what stands there. */
function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((inner, at) => (String(at) === key ? changed(inner, rest, to) : inner));
  const fields = { ...(value as Record<string, unknown>) };
  const field = changed(fields[key], rest, to);
  if (field === undefined) delete fields[key];
  else fields[key] = field;
  return fields;
}

const field = fc.string().filter((text) => text !== "__proto__");

/** What JSON may hold, and what stands near the limits of what is allowed: 1e999 is JSON, and infinite. */
const anything = fc.oneof(
  fc.jsonValue().filter((value) => !JSON.stringify(value).includes("__proto__")),
  fc.constantFrom(undefined, null, "", "T", "K", "X", "L", 0, -0, 2021.5, 2 ** 53 - 1, 2 ** 53, Infinity, true, [], {}),
);

describe("the compiled schema", () => {
  test.each(names)(
    "%s: accepts a good body, and neither one without next_url nor one with a row that is none",
    (name) => {
      expect(endpoints[name].accepts(body(name))).toBe(true);
      expect(endpoints[name].accepts({ values: [bodies[name]] })).toBe(false);
      expect(endpoints[name].accepts({ ...body(name), values: [bodies[name], {}] })).toBe(false);
    },
  );

  test.each(names)("%s: law: accepts what the schema accepts, as it gives it, and nothing else", (name) => {
    const { accepts, page } = endpoints[name];
    const good = body(name);
    fc.assert(
      fc.property(fc.constantFrom(...paths(good)), anything, fc.dictionary(field, anything), (path, to, extra) => {
        const one = changed(good, path, to);
        const input = typeof one === "object" && !Array.isArray(one) ? { ...extra, ...one } : one;
        const parsed = page.safeParse(input);
        expect(accepts(input)).toBe(parsed.success);
        if (parsed.success) expect(input).toEqual(parsed.data);
      }),
      { numRuns: 500 },
    );
  });

  // The one thing that differs: the schema leaves it out of its copy, where setting it would set the prototype. A body that is
  // given out as it is keeps it as the plain field that JSON.parse made of it.
  test("a field named __proto__ comes through as any other, and changes no prototype", () => {
    const input = JSON.parse('{"values":[],"next_url":null,"__proto__":{"values":[1]}}');
    expect(endpoints.data.accepts(input)).toBe(true);
    expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
  });
});

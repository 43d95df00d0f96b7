import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as words from "../src/index.ts";

// Whatever a notebook gives a function of the package: it answers with numbers that are numbers, or says in one line what
// was wrong, in words of the call. Every part of a valid call is spoiled in every way, one by one; and then, by a seeded
// draw, two or three at once.

type Call = readonly [name: string, call: (...given: never[]) => unknown, example: () => unknown[], also?: string];

const months = () => [3, 5, 4, 6].map((value, index) => ({ period: `2021-0${index + 1}`, value }));
const years = (...values: number[]) => values.map((value, index) => ({ period: 2016 + index, value, missing: null }));
const areas = (...values: number[]) => new Map(values.map((value, index) => [`m${index}`, value]));
const wording = () => ({ unit: "procent", digits: 1 });
const named = (label: string, unitCost: number) => ({ label, unitCost, volume: 2 });
const year2020 = () => ({ municipality: "0126", name: "Huddinge", published: 72, recomputed: 71 });

const METRICS: readonly Call[] = [
  [
    "budgetVariance",
    words.budgetVariance,
    () => [{ budget: 100, outcome: 98, kind: "cost", costSign: "positive" }, wording()],
  ],
  [
    "describeNetCostDeviation",
    words.describeNetCostDeviation,
    () => [{ netCost: 9, referenceCost: 10, population: 100, homeHealthCare: "excluded" }],
  ],
  ["impliedShare", words.impliedShare, () => [{ own: 581, bought: 403, total: 502, decimals: 0 }]],
  ["netCostDeviation", words.netCostDeviation, () => [{ netCost: 9, referenceCost: 10 }]],
  ["serviceMix", words.serviceMix, () => [{ own: 6, bought: { value: 4, missing: null } }, wording()], "services"],
  ["serviceMix of a Map", words.serviceMix, () => [areas(6, 4), wording()], "services"],
  ["unitCost", words.unitCost, () => [{ cost: 1000, volume: 2 }], "parts"],
  [
    "volumePriceSplit",
    words.volumePriceSplit,
    () => [
      { before: { volume: 10, price: 4 }, after: { volume: 12, cost: 60 } },
      { joint: "apart", ...wording() },
    ],
    "years",
  ],
  [
    "weightedUnitCost",
    words.weightedUnitCost,
    () => [[named("own", 6), named("bought", 4)], { total: 5, ...wording() }],
    "parts",
  ],
  ["genderGap", words.genderGap, () => [{ women: 12, men: { value: 8, missing: null } }, wording()], "figures"],
  ["auditIndex", words.auditIndex, () => [[year2020(), year2020()], { tolerance: 0.5 }], "rows"],
  [
    "compositeIndex",
    words.compositeIndex,
    () => [
      [
        { values: areas(1, 2, 3), good: "low", bounds: { lower: 0, upper: 4 } },
        { values: areas(3, 5, 9), good: "high" },
      ],
    ],
    "components",
  ],
  [
    "decomposeIndexChange",
    words.decomposeIndexChange,
    () => [
      {
        before: areas(10, 20, 30),
        after: areas(10, 16, 20),
        area: "m1",
        good: "low",
        bounds: { before: { lower: 5, upper: 40 }, after: { lower: 5, upper: 30 } },
      },
    ],
    "values",
  ],
  [
    "decomposeIndexChange of components",
    words.decomposeIndexChange,
    () => [
      {
        before: [
          { values: areas(1, 2, 3), good: "low" },
          { values: areas(4, 2, 7), good: "high" },
        ],
        after: [
          { values: areas(1, 3, 4), good: "low" },
          { values: areas(5, 1, 2), good: "high" },
        ],
        area: "m1",
      },
    ],
    "bounds",
  ],
  ["indexRecipe", words.indexRecipe, () => ["U20008"], "index kpi"],
  ["inverseEcdf", words.inverseEcdf, () => [[15, 20, 35], 0.3], "values p"],
  ["largestDifference", words.largestDifference, () => [[year2020(), year2020()]], "rows"],
  ["naturalVariation", words.naturalVariation, () => [areas(1, 2, 3, 4, 50), "m4", { limit: 3 }], "changes area"],
  [
    "normalise",
    words.normalise,
    () => [[10, 20, null, 40], { good: "low", bounds: { lower: 0, upper: 40 } }],
    "values bounds",
  ],
  ["normalise of a Map", words.normalise, () => [areas(10, 20, 40), { good: "high" }], "values bounds"],
  ["recomputeIndex", words.recomputeIndex, () => [smallRun(), "U20008", { period: 2020 }], "run kpi index"],
  [
    "processLimits",
    words.processLimits,
    () => [months(), { baseline: { from: "2021-01", to: "2021-03" }, ranges: "median", floor: 0, ...wording() }],
    "points limits",
  ],
  [
    "rollingTwelve",
    words.rollingTwelve,
    () => [
      Array.from({ length: 3 }, () => months()).flatMap((four, year) =>
        four.map((month, at) => ({
          ...month,
          period: `2021-${String(4 * year + at + 1).padStart(2, "0")}`,
          weight: 2,
        })),
      ),
      { sum: false },
    ],
    "points",
  ],
  [
    "compareTrends",
    words.compareTrends,
    () => [
      new Map([
        ["a", years(9, 3, 3, 4)],
        ["b", years(8, 9, 5, 3)],
      ]),
      { steepest: "fall", methods: ["endpoint", "theil-sen"], breaks: [2017], acrossBreak: true, confidence: 0.9 },
    ],
    "bySeries series points",
  ],
  [
    "splitAtBreaks",
    words.splitAtBreaks,
    () => [
      [{ period: 2016 }, { period: 2018 }],
      [2016, { after: 2017, label: "new model" }],
    ],
    "points breaks",
  ],
  ...(["endpoint", "least-squares", "theil-sen", "mann-kendall"] as const).map((method): Call => {
    const options = () => ({ method, breaks: [{ after: 2017, label: "new" }], acrossBreak: true, confidence: 0.9 });
    return [`trend by ${method}`, words.trend, () => [years(82, 77, 70, 71), options()], "points"];
  }),
];

const answers = () => ({ positive: 46, answered: 65, asked: 79 });
const published = () => ({ share: 89.8, answered: 98, asked: 120, decimals: 1 });

const SURVEYS: readonly Call[] = [
  ["exactCounts", words.exactCounts, () => [{ share: 89.8, answered: 98, decimals: 1 }], "published"],
  ["countsWithinRounding", words.countsWithinRounding, () => [{ share: 89.8, answered: 98, decimals: 1 }], "published"],
  ["askedFromRate", words.askedFromRate, () => [{ answered: 65, rate: 82.3, decimals: 1 }], "published"],
  ["marginOfError", words.marginOfError, () => [{ answered: 65, asked: 79, share: 71, confidence: 0.9 }], "survey"],
  ["possibleRange", words.possibleRange, () => [answers()], "survey"],
  ...(["wilson", "clopper-pearson", "hypergeometric"] as const).map((method): Call => {
    const survey = () => [{ ...answers(), method, confidence: 0.9 }];
    return [`proportionInterval by ${method}`, words.proportionInterval, survey, "survey"];
  }),
  ["adjust", words.adjust, () => [[0.01, 0.02, 0.5], "holm"], "pValues method"],
  ["testTarget", words.testTarget, () => [{ ...answers(), target: 83, confidence: 0.9, good: "high" }], "question"],
  ["testTarget of a share", words.testTarget, () => [{ ...published(), target: 83 }], "question positive"],
  ["testChange", words.testChange, () => [answers(), published(), { confidence: 0.9 }], "before after"],
  [
    "testDifference",
    words.testDifference,
    () => [answers(), published(), { confidence: 0.9, names: ["kvinnor", "män"] }],
    "a b",
  ],
];

/** A synthetic run of two municipalities: only the arguments of recomputeIndex are spoiled, not the inside of a run. */
function smallRun(): object {
  const rows = (...objects: object[]) => ({ objects: () => objects });
  return Object.assign(Object.create({}), {
    name: "small",
    areas: new Map(["a", "b"].map((area) => [area, { type: "K", title: area }])),
    tables: [{ name: "index-bounds" }],
    figures: () => rows({ municipality: "a", value: 4 }, { municipality: "b", value: 6 }),
    table: () => rows({ kpi: "N20900", period: 2020, p2_5: 0, p97_5: 10 }),
  });
}

const SPOILED: readonly (() => unknown)[] = [
  ...[undefined, null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) => () => value),
  ...[-1, 0, 0.5, 1e308, -1e308, 5e-324, 10n, true, "", "text", "5", Symbol("s")].map((value) => () => value),
  () => [],
  () => [null],
  () => ({}),
  () => ({ unheardOf: 1 }),
  () => Object.create(null),
  () => new Map(),
  () => new Map([[null, null]]),
  () => new Date(0),
  () => () => 1,
];

interface Change {
  readonly path: readonly unknown[];
  readonly how: string;
  readonly apply: (parent: unknown, key: unknown) => void;
}

/** Every way to spoil one part of a call. */
function changes(example: readonly unknown[]): Change[] {
  return paths(example).flatMap(({ path, value }) => [
    ...SPOILED.map((spoil, index) => ({ path, how: `spoiled ${index}`, apply: put(spoil) })),
    { path, how: "removed", apply: remove },
    ...(isPlain(value) ? [{ path, how: "given an unknown key", apply: put(() => ({ ...value, unheardOf: 1 })) }] : []),
  ]);
}

function paths(value: unknown, above: readonly unknown[] = []): { path: readonly unknown[]; value: unknown }[] {
  const entries =
    value instanceof Map ? [...value] : Array.isArray(value) || isPlain(value) ? Object.entries(value) : [];
  return entries.flatMap(([key, inner]) => {
    const path = [...above, key];
    return [{ path, value: inner }, ...paths(inner, path)];
  });
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

const put = (value: () => unknown) => (parent: unknown, key: unknown) => {
  if (parent instanceof Map) parent.set(key, value());
  else (parent as Record<string, unknown>)[String(key)] = value();
};

function remove(parent: unknown, key: unknown): void {
  if (parent instanceof Map) parent.delete(key);
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete (parent as Record<string, unknown>)[String(key)];
}

function spoil(example: () => unknown[], list: readonly Change[]): unknown[] {
  const args = example();
  for (const { path, apply } of list) {
    const parent = path
      .slice(0, -1)
      .reduce(
        (at, key) => (at instanceof Map ? at.get(key) : (at as Record<string, unknown> | null)?.[String(key)]),
        args as unknown,
      );
    // What another change has already taken away cannot be changed.
    if (typeof parent === "object" && parent !== null) apply(parent, path.at(-1));
  }
  return args;
}

const CRASH =
  /Cannot|is not iterable|is not a function|not a constructor|reading|\[object |Invalid (?:array|date|time)|\n/;
const ALLOWED = /\bmust\b|\bneeds?\b|there is for|cross the break|is relative to all/;

/** What is wrong with an outcome; null when nothing is. */
function fault(call: Call[1], args: unknown[], namesOfCall: readonly string[]): string | null {
  try {
    const wrong = notANumber(call(...(args as never[])), "result");
    return wrong && `gave ${wrong}`;
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) return `threw ${String(error)}`;
    const { message } = error;
    if (CRASH.test(message)) return `crashed: ${message}`;
    if (!ALLOWED.test(message)) return `does not say what is allowed: ${message}`;
    return namesOfCall.some((name) => new RegExp(`\\b${name}\\b`).test(message))
      ? null
      : `names nothing of the call: ${message}`;
  }
}

function notANumber(value: unknown, at: string): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? null : `${at} ${value}`;
  if (typeof value === "string") return /NaN|Infinity|undefined|\[object/.test(value) ? `${at} "${value}"` : null;
  if (typeof value !== "object" || value === null) return null;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  for (const [key, inner] of entries) {
    const wrong = notANumber(inner, `${at}.${String(key)}`);
    if (wrong !== null) return wrong;
  }
  return null;
}

function namesOf([, , example, also = ""]: Call): string[] {
  const keys = paths(example()).flatMap(({ path }) => path.slice(1).map(String));
  const own = [...keys, "options", "wording", "costs", "row", "printed", "request", ...also.split(" ")];
  return own.filter((name) => /[a-z]/.test(name));
}

describe.each([...METRICS, ...SURVEYS].map((entry) => ({ name: entry[0], entry })))("$name", ({ entry }) => {
  const [, call, example] = entry;
  const names = namesOf(entry);
  const all = changes(example());
  const told = (list: readonly Change[]) => {
    const wrong = fault(call, spoil(example, list), names);
    return wrong === null
      ? []
      : [`${list.map(({ path, how }) => `${path.map(String).join(".")} ${how}`).join(", ")}: ${wrong}`];
  };

  test("the example itself is valid", () => {
    expect(() => call(...(example() as never[]))).not.toThrow();
    expect(fault(call, example(), names)).toBeNull();
  });

  test("with any one part spoiled gives numbers, or says what was wrong", () => {
    expect(all.flatMap((change) => told([change]))).toEqual([]);
  });

  test("with two or three parts spoiled at once gives numbers, or says what was wrong", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { minLength: 2, maxLength: 3 }), (list) => {
        expect(told(list)).toEqual([]);
      }),
      { seed: 20240830, numRuns: 300 },
    );
  });
});

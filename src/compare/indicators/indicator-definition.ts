import * as z from "zod";
import { DIRECTIONS } from "../../metrics/direction.ts";

const year = z.string().regex(/^(?:19|20)\d\d$/, "must be a year such as 2021");
const text = z.string().min(1, "must not be empty");
/** A number that can be reached, or words such as "behålla" that only a reader can judge. */
const target = z.union([z.number(), text]);
const count = z.int().min(1);

const survey = z.strictObject({
  /** A share of those who answered, or an index of answers: only a share can be tested. */
  measure: z.enum(["share", "index"]),
  /** Key figures of the number of answers and of the response rate in whole percents, where there are any. */
  answers: text.optional(),
  responseRate: text.optional(),
  /** How many were asked, by municipality and year, where a document says so. */
  asked: z
    .record(z.string().regex(/^\d{4}$/, "must be a municipality code such as 0126"), z.record(year, count))
    .optional(),
  /** Years without a survey. */
  pauses: z.array(z.int()).optional(),
});

const shape = z.strictObject({
  /** A short name of one's own, unique in the list: the key figure's id, where it has one. */
  id: text,
  title: text,
  /** The objective (mål) that it belongs to, as the source list groups it. */
  objective: text,
  /** The key figure in Kolada … */
  kpi: z
    .string()
    .regex(/^[NU]\d{5}$/, "must be a key figure such as U23471")
    .optional(),
  /** … or the rows of a table of the run, for figures that stand only in documents. */
  from: z
    .strictObject({ table: z.enum(["reported-indicators", "economy"]), where: z.record(z.string(), z.string()) })
    .optional(),
  /** The system that the figure comes from: Kolada, Agresso, Heroma, LIS, Egen mätning, … */
  source: text,
  unit: text,
  digits: z.int().min(0).max(4),
  good: z.enum(DIRECTIONS),
  /** Target (etappmål) by year. */
  stageTarget: z.record(year, target).optional(),
  /** Target value for 2030 (målvärde 2030). */
  goal2030: target.optional(),
  /** Said for every figure that comes from a survey, also when the number of answers is not known. */
  survey: survey.optional(),
  /** The last year before each break in the series, and what changed. */
  breaks: z.array(z.strictObject({ after: z.int(), label: text })).optional(),
  /** An index relative to other municipalities: it can fall while the municipality improves. */
  relative: z.boolean().optional(),
  /** What a reader must know beside that. */
  note: text.optional(),
  /** The documents that print it. */
  documents: z.array(text).optional(),
});

const definition = shape
  .refine((given) => (given.kpi === undefined) !== (given.from === undefined), {
    path: ["kpi"],
    message: "must be given, or from, and not both",
  })
  .refine((given) => (given.kpi === undefined) === (given.source !== "Kolada"), {
    path: ["source"],
    message: 'must be "Kolada" when kpi is given, and another system when it is not',
  });

/** An indicator (indikator) of a report: where its values come from, which direction is good, and what it is measured against. */
export type IndicatorDefinition = Readonly<z.infer<typeof shape>>;

/**
 * Read indicator definitions (indikatordefinitioner) from JSON: a list of objects with `id`, `title`, `objective`, `kpi` or
 * `from`, `source`, `unit`, `digits`, `good`, and optionally `stageTarget`, `goal2030`, `survey`, `breaks`, `relative`, `note`
 * and `documents`; see {@link IndicatorDefinition}. One definition serves every layout of `indicatorTable`.
 *
 * @param json the text of the file
 * @throws {RangeError} in one line: the indicator, the field, what is wrong with it and what it was
 * @example
 * const [food] = parseDefinitions('[{"id":"mat","title":"Ekologiska livsmedel","objective":"Miljö","kpi":"U07514","source":"Kolada","unit":"%","digits":0,"good":"high"}]');
 * [food.id, food.good]; // => ["mat", "high"]
 */
export function parseDefinitions(json: string): IndicatorDefinition[] {
  const given = parseJson(json);
  const result = z.array(definition).min(1, "must hold at least one indicator").safeParse(given);
  if (!result.success) throw new RangeError(firstFault(result.error.issues[0], given));
  const ids = result.data.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new RangeError(`definitions: indicator ${twice}: id must be unique, was given twice`);
  return result.data;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new RangeError(`definitions: must be JSON, was not: ${(error as Error).message.split("\n")[0]}`);
  }
}

function firstFault(issue: z.core.$ZodIssue | undefined, given: unknown): string {
  const [index, ...path] = issue?.path ?? [];
  const message = inWords(issue);
  if (typeof index !== "number") return `definitions: ${message}`;
  const item = at(given, [index]);
  const id = at(item, ["id"]);
  const who = typeof id === "string" && id !== "" ? `indicator ${id}` : `indicator no. ${index + 1}`;
  if (path.length === 0) return `definitions: ${who}: ${message}`;
  const value = JSON.stringify(at(item, path));
  return `definitions: ${who}: ${path.join(".")} ${message}${value === undefined ? ", was missing" : `, was ${value}`}`;
}

/** Our own messages are sentences already; those of the parser become such. */
function inWords(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "invalid_value") return `must be ${issue.values.map((v) => JSON.stringify(v)).join(" or ")}`;
  if (issue?.code === "invalid_type")
    return `must be of the type ${issue.expected === "int" ? "whole number" : issue.expected}`;
  if (issue?.code === "unrecognized_keys") return `must have no field ${issue.keys.join(", ")}`;
  if (issue?.code === "too_small" && issue.origin !== "string" && issue.origin !== "array")
    return `must be at least ${issue.minimum}`;
  if (issue?.code === "invalid_key") return `has a name that ${issue.issues[0]?.message}`;
  if (issue?.code === "invalid_union") return "must be a number or words";
  if (issue?.code === "too_big") return `must be at most ${issue.maximum}`;
  return (issue?.message ?? "").replace(/^Invalid (?:input|option): /, "");
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

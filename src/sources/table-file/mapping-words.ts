import * as z from "zod";

type Issue = z.core.$ZodIssue;

/** A part of a JSON Schema: as much of it as a mapping's form uses. */
interface Form {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Form[];
  readonly items?: Form;
  readonly properties?: Readonly<Record<string, Form>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Form | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/**
 * Say what is wrong with the form of a mapping, in the mapping's own terms: the field, what it was, and what is allowed.
 *
 * @param issues what zod found
 * @param mapping what was given
 * @param schema the form
 */
export function sayFault(issues: readonly Issue[], mapping: unknown, schema: z.ZodType): string {
  const issue = deepest(issues[0]);
  const form = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Form;
  const path = (issue?.path ?? []).map(String);
  const field = path.join(".") || "the whole";
  if (issue?.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    const allowed = Object.keys(formAt(form, path)?.properties ?? {}).join(", ");
    return `${[...path, key].join(".")} is no field; ${path.length === 0 ? "a mapping" : field} may have ${allowed}`;
  }
  if (issue?.code === "invalid_key") return `${field}: ${oneLine(issue.issues[0]?.message ?? "is no allowed name")}`;
  const own = issue?.code === "custom" || (issue?.code === "invalid_format" && issue.format === "regex");
  const told = own && !/^Invalid/.test(issue?.message ?? "") ? oneLine(issue?.message ?? "") : undefined;
  const found = formAt(form, path);
  const allowed = told ?? (found === undefined ? "another value" : `allowed is ${words(found, path.at(-1))}`);
  const given = valueAt(mapping, path);
  return given === undefined ? `${field} is missing; ${allowed}` : `${field} was ${quote(given)}; ${allowed}`;
}

/** Of alternatives, what is wrong with the one that came furthest. */
function deepest(issue: Issue | undefined): Issue | undefined {
  if (issue?.code !== "invalid_union") return issue;
  const inside = issue.errors.flatMap(([first]) => (first !== undefined && first.path.length > 0 ? [first] : []));
  const [first] = inside.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
  return first === undefined ? issue : deepest(first);
}

function formAt(form: Form, path: readonly string[]): Form | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return form;
  const { additionalProperties: other } = form;
  const next =
    form.properties?.[step] ??
    (/^\d+$/.test(step) ? form.items : undefined) ??
    (typeof other === "object" ? other : undefined);
  if (next !== undefined) return formAt(next, rest);
  return form.anyOf?.map((each) => formAt(each, path)).find((each) => each !== undefined);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return valueAt((value as Record<string, unknown>)[step], rest);
}

function words(form: Form, name: string | undefined): string {
  if (form.anyOf !== undefined) return [...new Set(form.anyOf.map((each) => words(each, name)))].join(", or ");
  if (form.const !== undefined) return JSON.stringify(form.const);
  if (form.enum !== undefined) return form.enum.map((each) => JSON.stringify(each)).join(", ");
  if (name === "municipality") return 'four digits in quotes, such as "0126"';
  if (form.type === "string") return `text of ${form.minLength ?? 1} to ${form.maxLength ?? 200} characters`;
  if (form.type === "integer") return `a whole number${range(form.minimum, form.maximum)}`;
  if (form.type === "boolean") return "true or false";
  if (form.type === "array") return `a list of ${form.minItems ?? 0} to ${form.maxItems ?? "any number of"} things`;
  const needed = (form.required ?? []).join(", ");
  return needed === "" ? "an object" : `an object with ${needed}`;
}

function range(from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER): string {
  return Number.MIN_SAFE_INTEGER < from && to < Number.MAX_SAFE_INTEGER ? ` from ${from} to ${to}` : "";
}

function quote(value: unknown): string {
  const text = oneLine(JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

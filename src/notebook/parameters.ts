import { notebookHost } from "./notebook-host.ts";
import { PARAMETERS_VARIABLE, type ParameterValue, type ParameterValues } from "./parameter-values.ts";

/**
 * The parameters of a notebook: its defaults, overridden by what the notebook was run with. Call it once, with all of
 * them. A value keeps the type of its default: text given for a number is read as one (`"2020"` → 2020).
 *
 * @param defaults the names that the notebook allows, each with the value it has when nothing else is given
 * @throws {RangeError} when a given name is not among the defaults
 * @throws {TypeError} when a given value cannot be read as the type of its default
 * @example
 * parameters({ municipality: "0126", period: 2021 }); // => { municipality: "0126", period: 2021 }
 */
export function parameters<T extends ParameterValues>(defaults: T): T {
  const given = givenParameters();
  const allowed = Object.keys(defaults);
  const unknown = Object.keys(given).find((name) => !allowed.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(`parameters: there is no parameter ${unknown}; allowed are ${allowed.join(", ") || "none"}`);
  }
  const entries = Object.entries(defaults).map(([name, standard]) => [name, readAs(standard, given[name], name)]);
  const values: T = Object.fromEntries(entries);
  notebookHost()?.useParameters(values);
  return values;
}

function givenParameters(): Readonly<Record<string, unknown>> {
  const text = process.env[PARAMETERS_VARIABLE];
  if (text === undefined || text === "") return {};
  const given = readJson(text);
  if (typeof given === "object" && given !== null && !Array.isArray(given)) return { ...given };
  throw new TypeError(`parameters: ${PARAMETERS_VARIABLE} must be a JSON object, was ${text}`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readAs(standard: ParameterValue, given: unknown, name: string): ParameterValue {
  if (given === undefined) return standard;
  const value = readers[typeof standard as keyof typeof readers](given);
  if (value !== undefined) return value;
  throw new TypeError(`parameters: ${name} must be ${words[typeof standard]}, was ${JSON.stringify(given)}`);
}

const words: Readonly<Record<string, string>> = { string: "text", number: "a number", boolean: "true or false" };

const readers = {
  string: (given: unknown) => (typeof given === "string" ? given : undefined),
  number: (given: unknown) => {
    const value = typeof given === "string" && given.trim() !== "" ? Number(given) : given;
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  },
  boolean: (given: unknown) => {
    if (typeof given === "boolean") return given;
    return given === "true" ? true : given === "false" ? false : undefined;
  },
};

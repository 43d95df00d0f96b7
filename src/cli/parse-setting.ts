import { InvalidArgumentError } from "commander";

/**
 * A parameter from "name=value", added to those before.
 *
 * @example
 * parseSetting("period=2020", { municipality: "0127" }); // => { municipality: "0127", period: "2020" }
 */
export function parseSetting(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError("use name=value, such as period=2020.");
  return { ...before, [name]: value };
}

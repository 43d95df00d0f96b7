import { show } from "./show.ts";

/** A text that is not blank. Throws TypeError or RangeError naming the argument. */
export function checkText(name: string, value: unknown): string {
  if (typeof value !== "string") throw new TypeError(`${name} must be a text, was ${show(value)}`);
  if (value.trim() === "") throw new RangeError(`${name} must be left out or not blank, was ${show(value)}`);
  return value;
}

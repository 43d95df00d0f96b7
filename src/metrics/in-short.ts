const LONGEST = 60;

/**
 * Write anything at all as short text, for the "was …" of an error: never fails, and never says "[object Object]".
 *
 * @example
 * inShort("5"); // => '"5"'
 * inShort({ value: [1, Number.NaN], unit: undefined }); // => "{value: [1, NaN], unit: undefined}"
 */
export function inShort(value: unknown): string {
  const text = written(value, 0);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function written(value: unknown, depth: number): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, LONGEST + 1));
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return contents(value, depth);
  } catch {
    return "an object that cannot be read"; // a getter or a proxy that throws
  }
}

function contents(value: object, depth: number): string {
  if (Array.isArray(value)) {
    return depth > 1
      ? "[…]"
      : `[${Array.from(value.slice(0, LONGEST), (item) => written(item, depth + 1)).join(", ")}]`;
  }
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind !== "Object") return `a ${kind}`;
  if (depth > 1) return "{…}";
  const fields = Object.entries(value).slice(0, LONGEST);
  return `{${fields.map(([name, field]) => `${name}: ${written(field, depth + 1)}`).join(", ")}}`;
}

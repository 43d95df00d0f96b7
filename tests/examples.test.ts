import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

// Every `@example` in a doc comment is run: the value of each statement that ends in `// => literal` must equal the
// literal. Names come from the file that the example stands in, and from the package itself.

const ROOTS = ["src", "packages/kolada-api-client/src"];
const EXAMPLE = /\/\*\*(?:(?!\*\/)[\s\S])*?@example\n((?:(?!\*\/)[\s\S])*?)\*\//g;

const files = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(root, file)),
);

const examples = files.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(EXAMPLE)].map(([, body = ""], index) => ({
    name: `${file} #${index + 1}`,
    file,
    code: body
      .split("\n")
      .map((line) => line.replace(/^\s*\* ?/, ""))
      .filter((line) => !line.startsWith("@"))
      .join("\n"),
  })),
);

describe("the examples in doc comments", () => {
  test("there are many", () => expect(examples.length).toBeGreaterThan(20));

  test.each(examples)("$name", async ({ file, code }) => {
    const names: Record<string, unknown> = {
      ...(await import("../src/index.ts")),
      ...(await import("../packages/kolada-api-client/src/index.ts")),
      ...((await import(path.resolve(file))) as object),
    };
    const checks: unknown[][] = [];
    const body = code.replace(/^(.*?);?\s*\/\/ => (.+)$/gm, (_, statement: string, literal: string) => {
      return `checks.push([${statement.trim()}, ${literal}]);`;
    });
    const run = new Function("checks", ...Object.keys(names), `return (async () => {${body}})();`);
    await run(checks, ...Object.values(names));
    expect(checks.length, "an example shows at least one result").toBeGreaterThan(0);
    for (const [actual, wanted] of checks) expect(plainSpaces(actual)).toEqual(plainSpaces(wanted));
  });
});

/** Comments cannot show a no-break space: examples write a plain one. Tests beside the code check the real ones. */
function plainSpaces(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\u00a0", " ");
  if (Array.isArray(value)) return value.map(plainSpaces);
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainSpaces(inner)]));
}

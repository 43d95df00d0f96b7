import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { getObject, objectPath, putObject, setAside } from "../../src/runs/object-store.ts";
import { sha256 } from "../../src/runs/sha256.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// What another process does between two steps of this one: run once, after an object was looked for or before it is moved.
const meanwhile = vi.hoisted(() => ({
  afterLook: undefined as (() => Promise<unknown>) | undefined,
  beforeMove: undefined as (() => void) | undefined,
}));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return {
    ...real,
    readFile: async (...args: Parameters<typeof real.readFile>) => {
      const found = real.readFile(...args).catch((error: Error) => error);
      const result = await found;
      const { afterLook } = meanwhile;
      // The plain form is looked for last.
      if (result instanceof Error && afterLook !== undefined && !String(args[0]).endsWith(".gz")) {
        meanwhile.afterLook = undefined;
        await afterLook();
      }
      if (result instanceof Error) throw result;
      return result;
    },
    rename: async (from: string, to: string) => {
      const { beforeMove } = meanwhile;
      meanwhile.beforeMove = undefined;
      beforeMove?.();
      await real.rename(from, to);
    },
  };
});

const content = Buffer.from("same answer");
const hash = sha256(content);

test("an object that another process stores just after it was found missing is never moved", async () => {
  const cache = temporaryFolder();
  let stored = "";
  meanwhile.afterLook = async () => {
    stored = (await putObject(cache, content)).stored;
    expect(existsSync(objectPath(cache, hash, "gzip"))).toBe(true);
  };
  expect((await putObject(cache, content)).stored).toBe(stored);
  expect(stored).toMatch(/^[0-9a-f]{64}$/);
  expect(readdirSync(cache)).toEqual(["objects"]);
});

test("a damaged object that another process makes whole just before it is set aside goes back to its place", async () => {
  const cache = temporaryFolder();
  await putObject(cache, content);
  const file = objectPath(cache, hash, "gzip");
  const whole = readFileSync(file);
  writeFileSync(file, "damaged");
  meanwhile.beforeMove = () => writeFileSync(file, whole);
  await setAside(cache, hash);
  expect((await getObject(cache, hash)).content.equals(content)).toBe(true);
  expect(readdirSync(path.join(cache, "damaged"))).toEqual([]);
});

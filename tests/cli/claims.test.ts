import { expect, test } from "vitest";
import { jamforbar } from "../support/capture.ts";

test("claims --json gives id, claim, verdict and reason of all 34", async () => {
  const { code, out, err } = await jamforbar("claims", "--json");
  const found = JSON.parse(out) as Record<string, unknown>[];
  expect([code, err, found.length]).toEqual([0, "", 34]);
  for (const item of found) expect(Object.keys(item)).toEqual(["id", "claim", "verdict", "reason"]);
  expect(found[19]).toMatchObject({ id: "C20", verdict: "stämmer inte" });
});

test("claims prints every claim with its verdict and reason, and how many got which", async () => {
  const { code, out } = await jamforbar("claims");
  expect(code).toBe(0);
  expect(out).toContain("C20  VB2021  stämmer inte\n");
  expect(out).toMatch(/^15 {2}stämmer$/m);
  expect(out).toMatch(/^ 3 {2}kan inte prövas$/m);
});

test("claims of a run that is not there fails in one line", async () => {
  const { code, out, err } = await jamforbar("claims", "--run", "saknas");
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^jamforbar: [^\n]*saknas[^\n]*\n$/);
});

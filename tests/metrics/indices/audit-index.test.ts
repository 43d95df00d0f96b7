import { describe, expect, test } from "vitest";
import { auditIndex } from "../../../src/metrics/indices/audit-index.ts";
import { largestDifference, recomputeIndex } from "../../../src/metrics/indices/recompute-index.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const rows = recomputeIndex(await openRun("huddinge-2016-2022"), "U20008", { period: 2020 });
/** A synthetic change of one municipality's row. */
const altered = (municipality: string, change: { published?: number | null; recomputed?: number | null }) =>
  rows.map((row) => (row.municipality === municipality ? { ...row, ...change } : row));

describe("auditIndex", () => {
  test("U20008 2020 of the embedded run: all 26 published values of the county follow", () => {
    const audit = auditIndex(rows);
    expect(audit).toMatchObject({ findings: [], compared: 26, follow: 26 });
    expect(audit.summary).toBe("26 av 26 publicerade värden följer av komponenterna.");
  });
  test("lists a value that does not follow (synthetic: Huddinge's 73.1 published as 71)", () => {
    const audit = auditIndex(altered("0126", { published: 71 }));
    expect(audit.follow).toBe(25);
    expect(audit.findings).toMatchObject([
      { municipality: "0126", kind: "differs", reason: "följer inte av komponenterna som de nu är publicerade" },
    ]);
    expect(audit.findings[0]?.difference).toBeCloseTo(71 - 73.11789624, 7);
    expect(audit.summary).toBe(
      "25 av 26 publicerade värden följer av komponenterna; 1 avviker, som mest 2,1: när några få avviker är det troligen deras egna komponenter som har reviderats.",
    );
  });
  test("tells a moved scale from a few revised values", () => {
    const moved = rows.map((row) => ({ ...row, published: (row.published ?? 0) + 0.5 }));
    expect(auditIndex(moved).summary).toContain("troligen en reviderad komponent flyttat indexets skala");
  });
  test("a tolerance lets small differences pass, and the limit itself too", () => {
    const row = { municipality: "0126", name: "Huddinge", published: 72, recomputed: 71 };
    expect(auditIndex([row], { tolerance: 1 }).findings).toEqual([]);
    expect(auditIndex([row], { tolerance: 0.5 }).findings).toHaveLength(1);
  });
  test("a value on one side only is a finding without a difference, after those with one; on neither it is none", () => {
    const withGaps = altered("0126", { published: null }).map((row) => {
      if (row.municipality === "0136") return { ...row, recomputed: null };
      if (row.municipality === "0180") return { ...row, published: null, recomputed: null };
      return row.municipality === "0182" ? { ...row, published: 0 } : row;
    });
    const audit = auditIndex(withGaps);
    expect(audit.findings.map(({ municipality, kind }) => [municipality, kind])).toEqual([
      ["0182", "differs"],
      ["0126", "not published"],
      ["0136", "component missing"],
    ]);
    expect([audit.compared, audit.follow]).toEqual([23, 22]);
  });
  test("does not guess at the cause from a handful: below 20 compared it says how many differ, and no more", () => {
    const moved = rows.map((row) => ({ ...row, published: (row.published ?? 0) + 0.5 }));
    expect(auditIndex(moved.slice(0, 19)).summary).toBe(
      "0 av 19 publicerade värden följer av komponenterna; 19 avviker, som mest 0,5.",
    );
    expect(auditIndex(moved.slice(0, 20)).summary).toContain("troligen");
  });
  test("carries its method", () => expect(auditIndex(rows).method).toBe("published-less-recomputed"));
  test("refuses what is not a number, and names the municipality", () => {
    const row = { municipality: "0126", name: "Huddinge", published: 72, recomputed: 71 };
    expect(() => auditIndex([{ ...row, published: Number.NaN }])).toThrow(
      "published of 0126 must be a finite number, was NaN",
    );
    expect(() => auditIndex([{ ...row, recomputed: "71" as never }])).toThrow(TypeError);
    expect(() => auditIndex(rows, { tolerance: null as never })).toThrow(TypeError);
    expect(() => largestDifference([{} as never])).toThrow("municipality of rows[0] must be text, was undefined");
  });
  test("nothing to compare is said, not counted as agreement", () => {
    const row = { municipality: "0126", name: "Huddinge", published: null, recomputed: null };
    expect(auditIndex([row]).summary).toBe("Inget publicerat värde kan jämföras med sina komponenter.");
  });
  test("refuses no rows and a tolerance below 0", () => {
    expect(() => auditIndex([])).toThrow("rows must hold at least one municipality, was empty");
    expect(() => auditIndex(rows, { tolerance: -1 })).toThrow("tolerance must be a number of 0 or more, was -1");
  });
});

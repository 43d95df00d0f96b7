import { table } from "arquero";
import { describe, expect, test } from "vitest";
import { asStated } from "../../../src/compare/claims/as-stated.ts";
import { checkClaims } from "../../../src/compare/claims/check-claims.ts";
import { claim } from "../../../src/compare/claims/claim.ts";
import type { ClaimRun } from "../../../src/compare/claims/claim-run.ts";
import { claimsTable } from "../../../src/compare/claims/claims-table.ts";
import { DISPLAY } from "../../../src/text/mime.ts";

// A synthetic run: one key figure of one municipality, as a report of 2024 printed it and as it is today.
const run = (today: number, printed: number | null): ClaimRun => ({
  name: "prov",
  keyFigures: new Map([["X1", { title: "Nöjda <gäster>, andel (%)" }]]),
  areas: new Map([["0001", { type: "K", title: "Provköping" }]]),
  tables: [{ name: "reported-indicators" }],
  figures: () => table({ municipality: ["0001"], period: [2024], gender: ["T"], value: [today], missing: [null] }),
  table: () =>
    table({
      ...{ document: ["R"], indicator: ["Nöjda"], kolada_kpi: ["X1"], area: ["Provköping"], gender: ["T"] },
      ...{ period: [2024], value: [printed], unit: ["%"], answered: [null], asked: [null], note: [null] },
    }),
});
const claims = [
  claim({
    id: "P1",
    document: "R",
    statement: "Nöjda är 71 procent <b>.",
    statedAs: { share: 71 },
    check: (figures, { share }) => asStated("Andelen", figures.value("X1", 2024), share, { unit: "procent" }),
  }),
];
const check = (today: number, printed: number | null) => {
  const [found] = checkClaims(run(today, printed), claims, { municipality: "0001" });
  if (found === undefined) throw new Error("no result");
  return found;
};

describe("checking a claim of one's own", () => {
  test("right when today's figure rounds to the statement; the figure read is accounted for with its source", () => {
    const { verdict, revised, figures } = check(71.4, null);
    expect([verdict, revised]).toEqual(["stämmer", false]);
    expect(figures).toEqual([
      {
        label: "Nöjda <gäster>, andel (%)",
        value: 71.4,
        unit: "procent",
        source: "X1, 2024, Provköping",
        of: { kpi: "X1", period: 2024, who: "Provköping" },
      },
    ]);
  });
  test("wrong when the figure was not revised", () => expect(check(68, 68).verdict).toBe("stämmer inte"));
  test("told apart when the figure was revised since: right as printed, wrong today", () => {
    const { verdict, revised, methods } = check(68, 71);
    expect([verdict, revised]).toEqual(["stämmer med en metod men inte med en annan", true]);
    expect(methods).toEqual([
      { method: "rapportens siffror", verdict: "stämmer" },
      { method: "dagens siffror", verdict: "stämmer inte" },
    ]);
  });
  test("a key figure that the run does not hold is named", () => {
    const other = claim({
      ...claims[0],
      id: "P2",
      document: "R",
      statement: "Något.",
      statedAs: {},
      check: (figures) => asStated("A", figures.value("X9", 2024), 1, {}),
    });
    expect(checkClaims(run(1, 1), [other], { municipality: "0001" })[0]).toMatchObject({
      verdict: "kan inte prövas",
      reason: "Nyckeltalet X9 saknas i körningen prov för Provköping 2024 (ingen uppgift).",
    });
  });
  test("a mistake in a check is not hidden", () => {
    const broken = claim({
      ...{ id: "P3", document: "R", statement: "Något.", statedAs: {} },
      check: () => {
        throw new TypeError("a mistake");
      },
    });
    expect(() => checkClaims(run(1, 1), [broken])).toThrow("a mistake");
  });
  test("a claim without a statement is refused by name", () => {
    const wrong = { id: "P4", document: "R", statement: "", statedAs: {}, check: () => asStated("A", 1, 1, {}) };
    expect(() => claim(wrong)).toThrow(new TypeError("statement must be a text, was "));
  });
});

describe("showing", () => {
  test("a claim shows its statement, verdict, figures and computation, with foreign text made safe", async () => {
    const shown = await check(71.4, null)[DISPLAY]();
    expect(shown["text/html"]).toContain("Nöjda är 71 procent &lt;b&gt;.");
    expect(shown["text/html"]).toContain("Nöjda &lt;gäster&gt;");
    expect(shown["text/html"]).not.toContain("<b>");
    expect(shown["text/plain"]).toContain("Stämmer. Andelen är 71\u00a0procent.");
  });
  test("the summary counts every verdict, also those that none got, and leads to each claim", async () => {
    const summary = claimsTable([check(71.4, null)]);
    expect(summary.counts.map(({ claims: n }) => n)).toEqual([1, 0, 0, 0]);
    const shown = await summary[DISPLAY]();
    expect(shown["text/html"]).toContain('<a href="#pastaende-P1">P1</a>');
  });
});

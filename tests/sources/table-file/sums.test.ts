import { describe, expect, test } from "vitest";
import { readTableFile } from "../../../src/sources/table-file/read-table-file.ts";
import { people, utf8, wide } from "./mappings.ts";

const costs = wide("tkr", {
  keyFigures: {
    "egen.personal": { title: "Personal", unit: "tkr" },
    "egen.lokaler": { title: "Lokaler", unit: "tkr" },
    "egen.bidrag": { title: "Bidrag", unit: "tkr" },
  },
  columns: { keyFigure: "Post" },
  values: [{ column: "Utfall", period: 2021 }],
});
const sums = (text: string, mapping = costs) =>
  readTableFile(utf8(text), mapping, { file: "f" }).sums.map(
    ({ row, label, verdict, difference, parts, roundingBound, reason }) => {
      return { row, label, verdict, difference, parts, roundingBound, reason };
    },
  );

describe("sum rows", () => {
  test("a sum that adds up is no observation: 10 + 20 + 30 = 60", () => {
    const text = "Post;Utfall\nPersonal;10\nLokaler;20\nBidrag;30\nSumma;60\n";
    expect(sums(text)).toEqual([
      { row: 5, label: "Summa", verdict: "agrees", difference: 0, parts: 3, roundingBound: 2, reason: null },
    ]);
    const { observations, rejected } = readTableFile(utf8(text), costs);
    expect(observations.map(({ value }) => value)).toEqual([10, 20, 30]);
    expect(rejected).toEqual([]);
  });

  test("off by 2 of three parts in whole numbers: rounding can be why, at most (3 + 1)·0,5 = 2", () =>
    expect(sums("Post;Utfall\nPersonal;10\nLokaler;20\nBidrag;30\nSumma;62\n")[0]).toMatchObject({
      verdict: "rounding",
      difference: 2,
      roundingBound: 2,
    }));

  test("off by 3 is more than rounding, and by 0,3 where one decimal is written", () => {
    expect(sums("Post;Utfall\nPersonal;10\nLokaler;20\nBidrag;30\nSumma;63\n")[0]).toMatchObject({
      verdict: "differs",
      difference: 3,
    });
    expect(sums("Post;Utfall\nPersonal;10,0\nLokaler;20,0\nBidrag;30,0\nSumma;60,3\n")[0]).toMatchObject({
      verdict: "differs",
      difference: 0.3,
      roundingBound: 0.2,
    });
  });

  test("a subtotal takes the rows since the one before, a total all rows: 10 + 20 = 30, 30 + 30 = 60", () =>
    expect(
      sums("Post;Utfall\nPersonal;10\nLokaler;20\nDelsumma;30\nBidrag;30\nSumma kostnader;60\n").map(
        ({ row, verdict, parts }) => [row, verdict, parts],
      ),
    ).toEqual([
      [4, "agrees", 2],
      [6, "agrees", 3],
    ]));

  test("parts in mnkr under a sum in tkr: 1,5 mnkr + 500 tkr = 2 000 tkr", () => {
    const mapping = { ...costs, columns: { keyFigure: "Post", unit: "Enhet" } };
    expect(sums("Post;Utfall;Enhet\nPersonal;1,5;mnkr\nLokaler;500;tkr\nSumma;2000;tkr\n", mapping)[0]).toMatchObject({
      verdict: "agrees",
      parts: 2,
    });
  });

  test("shares do not add up, and a sum with a missing part is not checked", () => {
    const shares = wide("procent", {
      areas: { "0126": { title: "Huddinge" }, "0127": { title: "Botkyrka" } },
      columns: { area: "Kommun" },
    });
    expect(
      sums("Kommun;2020;2021\nHuddinge;5;6\nBotkyrka;7;8\nTotalt;6;7\n", shares).map(({ reason }) => reason),
    ).toEqual(["procent does not add up", "procent does not add up"]);
    expect(sums("Post;Utfall\nPersonal;10\nLokaler;-\nSumma;10\n")[0]).toMatchObject({
      verdict: "not checked",
      reason: "parts are missing",
    });
  });

  test("a sum row whose label is an area's is an observation too", () => {
    const { observations, sums } = readTableFile(
      utf8("Enhet;Kön;Antal\nAlfa;T;10\nBeta;T;20\nTotalt;T;30\n"),
      people(),
    );
    expect(observations.map(({ area, value }) => [area, value])).toEqual([
      ["egen.a", 10],
      ["egen.b", 20],
      ["0126", 30],
    ]);
    expect(sums.map(({ label, verdict }) => [label, verdict])).toEqual([["Totalt", "agrees"]]);
  });

  test("Totalt in a column of genders is a gender; women and men are held against it", () => {
    const { observations, sums } = readTableFile(
      utf8("Enhet;Kön;Antal\nAlfa;Kvinnor;10\nAlfa;Män;20\nAlfa;Totalt;31\n"),
      people(),
    );
    expect(observations.map(({ gender, value }) => [gender, value])).toEqual([
      ["K", 10],
      ["M", 20],
      ["T", 31],
    ]);
    expect(sums).toMatchObject([
      { label: "kvinnor och män", stated: 31, computed: 30, difference: 1, verdict: "rounding", people: true },
    ]);
  });

  test("declared sums of areas and key figures", () => {
    const mapping = people();
    const areas = { ...mapping.areas, "0126": { title: "Huddinge", sumOf: ["egen.a", "egen.b"] } };
    const text = "Enhet;Kön;Antal\nAlfa;T;10\nBeta;T;20\nHuddinge;T;40\n";
    expect(readTableFile(utf8(text), { ...mapping, areas }).sums).toMatchObject([
      { label: "summa av områden: 0126", difference: 10, verdict: "differs" },
    ]);
  });
});

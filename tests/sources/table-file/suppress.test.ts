import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTableFile } from "../../../src/sources/table-file/read-table-file.ts";
import type { Relation } from "../../../src/sources/table-file/suppress/relation.ts";
import { withhold } from "../../../src/sources/table-file/suppress/withhold.ts";
import { people, utf8 } from "./mappings.ts";

const read = (rows: string, more = {}) => readTableFile(utf8(`Enhet;Kön;Antal\n${rows}`), people(more), { file: "f" });
const shown = (rows: string, more = {}) =>
  read(rows, more).observations.map(({ area, gender, value, missing }) => `${area} ${gender} ${value ?? missing}`);

describe("counts of people below five", () => {
  test("1 to 4 are withheld; 0 and 5 are not", () =>
    expect(shown("Alfa;T;0\nBeta;T;4\nGamma;T;5\n")).toEqual(["egen.a T 0", "egen.b T sekretess", "egen.c T 5"]));

  test("zero too when asked; none when told so", () => {
    expect(shown("Alfa;T;0\nBeta;T;4\n;;\nGamma;T;5\n", { smallCounts: "suppress-with-zero" })).toEqual([
      "egen.a T sekretess",
      "egen.b T sekretess",
      "egen.c T 5",
    ]);
    expect(shown("Alfa;T;0\nBeta;T;4\n", { smallCounts: "keep" })).toEqual(["egen.a T 0", "egen.b T 4"]);
  });

  test("3 women of 43: the 40 men are withheld with them", () => {
    expect(shown("Alfa;K;3\nAlfa;M;40\nAlfa;T;43\n")).toEqual([
      "egen.a K sekretess",
      "egen.a M sekretess",
      "egen.a T 43",
    ]);
    expect(
      read("Alfa;K;3\nAlfa;M;40\nAlfa;T;43\n").suppressed.map(({ row, gender, why }) => [row, gender, why]),
    ).toEqual([
      [2, "K", "small"],
      [3, "M", "complementary"],
    ]);
  });

  test("40 women of 43 and no men in the file: 43 − 40 would tell the 3 men", () =>
    expect(shown("Alfa;K;40\nAlfa;T;43\n")).toEqual(["egen.a K sekretess", "egen.a T 43"]));

  test("men that the source withholds are guarded too", () =>
    expect(shown("Alfa;K;40\nAlfa;M;..\nAlfa;T;43\n")).toEqual([
      "egen.a K sekretess",
      "egen.a M sekretess",
      "egen.a T 43",
    ]));

  test("a sum row gives away a single withheld part: the next smallest goes too", () =>
    expect(shown("Alfa;T;3\nBeta;T;10\nGamma;T;20\nSumma;T;33\n")).toEqual([
      "egen.a T sekretess",
      "egen.b T sekretess",
      "egen.c T 20",
    ]));

  test("1 + 1 + 20 = 22: two withheld that add up to 2 are both 1, so a third goes", () =>
    expect(shown("Alfa;T;1\nBeta;T;1\nGamma;T;20\nTotalt;T;22\n").slice(0, 3)).toEqual([
      "egen.a T sekretess",
      "egen.b T sekretess",
      "egen.c T sekretess",
    ]));

  test("of two measures only the one that counts people is touched", () => {
    const mapping = people({
      keyFigures: {
        "egen.p": { title: "Personer", unit: "personer" },
        "egen.bilar": { title: "Bilar", unit: "antal", people: false },
      },
      columns: { area: "Enhet" },
      values: [
        { column: "P", keyFigure: "egen.p" },
        { column: "B", keyFigure: "egen.bilar" },
      ],
    });
    const { observations } = readTableFile(utf8("Enhet;P;B\nAlfa;3;3\n"), mapping);
    expect(observations.map(({ value }) => value)).toEqual([null, 3]);
  });
});

describe("complementary suppression", () => {
  const cell = (key: string | undefined, value: number | null) => ({ key, value });

  test("a small total among known parts takes a part", () =>
    expect([...withhold(["t"], [{ total: cell("t", 4), parts: [cell("a", 4), cell("b", 0)] }])]).toEqual(["a"]));

  test("sums that give a cell only together: a + b, b + c and a + c", () => {
    const pair = (x: string, y: string): Relation => ({
      total: cell(undefined, 40),
      parts: [cell(x, 20), cell(y, 20)],
    });
    const further = withhold(["a", "b", "c"], [pair("a", "b"), pair("b", "c"), pair("a", "c")]);
    expect([...further]).toEqual([]); // nothing is left to withhold: all three are hidden and the totals are known
  });

  test("in any table of genders by areas, no withheld small count is the only one that fits (by trying all)", () => {
    const counts = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(counts, (areas) => {
        const names = ["Alfa", "Beta", "Gamma"];
        const rows = areas.flatMap(([k, m], i) => [
          `${names[i]};K;${k}`,
          `${names[i]};M;${m}`,
          `${names[i]};T;${k + m}`,
        ]);
        const total = (at: 0 | 1) => areas.reduce((sum, area) => sum + area[at], 0);
        const sums = [`Summa;K;${total(0)}`, `Summa;M;${total(1)}`, `Summa;T;${total(0) + total(1)}`];
        const { observations } = readTableFile(utf8(`Enhet;Kön;Antal\n${[...rows, ...sums].join("\n")}\n`), people());
        const seen = new Map(observations.map(({ area, gender, value }) => [`${area} ${gender}`, value]));
        const ids = ["egen.a", "egen.b", "egen.c"].slice(0, areas.length);
        // Every table of the same shape that would have been shown the same.
        const fits: (readonly (readonly [number, number])[])[] = [];
        const build = (done: readonly (readonly [number, number])[]): void => {
          const id = ids[done.length];
          if (id === undefined) {
            const sum = (at: 0 | 1) => done.reduce((s, area) => s + area[at], 0);
            // A total of 1 to 4 is itself not for others to see.
            const agree = (stated: number, found: number) => (stated >= 1 && stated <= 4) || found === stated;
            const same =
              agree(total(0), sum(0)) && agree(total(1), sum(1)) && agree(total(0) + total(1), sum(0) + sum(1));
            if (same) fits.push(done);
            return;
          }
          const agrees = (gender: string, value: number) => (seen.get(`${id} ${gender}`) ?? value) === value;
          for (let k = 0; k <= 14; k += 1)
            for (let m = 0; m <= 14; m += 1)
              if (agrees("K", k) && agrees("M", m) && agrees("T", k + m)) build([...done, [k, m]]);
        };
        build([]);
        areas.forEach(([k, m], i) => {
          for (const [at, value] of [
            [0, k],
            [1, m],
          ] as const) {
            if (value < 1 || value > 4) continue;
            const possible = new Set(fits.map((table) => table[i]?.[at]));
            if (possible.size < 2) throw new Error(`${ids[i]} ${at} is told: ${JSON.stringify([...seen])}`);
          }
        });
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});

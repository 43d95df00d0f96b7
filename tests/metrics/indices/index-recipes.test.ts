import { from } from "arquero";
import { describe, expect, test } from "vitest";
import { indexRecipe } from "../../../src/metrics/indices/index-recipes.ts";
import { type IndexRun, recomputeIndex } from "../../../src/metrics/indices/recompute-index.ts";

// SYNTHETIC: a country of 290 made-up municipalities, since the embedded run holds one county and an index needs them all.
const NUMBERS = Array.from({ length: 290 }, (_, index) => index + 1);
const code = (number: number) => `x${String(number).padStart(3, "0")}`;
/** The made-up value of component j in municipality i; none where i + j is a multiple of 19. */
const madeUp = (i: number, j: number) => ((i + j) % 19 === 0 ? null : ((i * i * (7 + 4 * j) + 31 * i * j) % 997) / 10);

function madeUpRun(kpi: string): IndexRun {
  const components = indexRecipe(kpi).components.map((component) => component.kpi);
  const figureOf = (asked: string, i: number) => (asked === kpi ? null : madeUp(i, components.indexOf(asked) + 1));
  return {
    name: "made-up",
    areas: new Map(NUMBERS.map((i) => [code(i), { type: "K", title: `Municipality ${i}` }])),
    tables: [],
    figures: (asked) => from(NUMBERS.map((i) => ({ municipality: code(i), value: figureOf(asked, i) }))),
    table: (name) => {
      throw new RangeError(`there is no table ${name}`);
    },
  };
}

/*
 * R 4.2, with nothing of this project:
 *   i <- 1:290
 *   x <- function(j) ifelse((i + j) %% 19 == 0, NA, ((i*i*(7 + 4*j) + 31*i*j) %% 997) / 10)
 *   norm <- function(v, good) { q <- quantile(v, c(.025, .975), type = 1, na.rm = TRUE, names = FALSE)
 *     pmin(100, pmax(0, 100 * (if (good == "low") q[2] - v else v - q[1]) / (q[2] - q[1]))) }
 *   index <- function(n, good) { s <- sapply(1:n, function(j) norm(x(j), good))
 *     if (n == 1) s[, 1] else norm(rowMeans(s), "high") }
 * v <- index(1, "low") for U20008, index(3, "low") for U28001, index(2, "high") for U20900 and U28900;
 * sum(!is.na(v)), mean(v, na.rm = TRUE), v[c(1, 2, 50, 145, 290)]
 */
const OF_TWO = [260, 48.5039222964726, [0, 2.02491570699731, 39.02753815596978, 36.67389194728871, 63.58730648189297]];
test.each([
  [
    "U20008",
    275,
    49.5303840544482,
    [98.82352941176471, 91.97860962566845, 88.66310160427807, 52.19251336898396, 7.27272727272727],
  ],
  ["U28001", 245, 52.6355399856102, [100, 98.9674323389387, 68.8748061072657, 75.7710691505998, 28.1363762250914]],
  ["U20900", ...OF_TWO],
  ["U28900", ...OF_TWO],
] as [string, number, number, number[]][])(
  "%s of a synthetic country agrees with R's quantile(type = 1)",
  (kpi, count, mean, some) => {
    const rows = recomputeIndex(madeUpRun(kpi), kpi, { period: 2020 });
    const found = rows.flatMap(({ recomputed }) => (recomputed === null ? [] : [recomputed]));
    expect(rows).toHaveLength(290);
    expect(found).toHaveLength(count);
    expect(found.reduce((sum, value) => sum + value, 0) / count).toBeCloseTo(mean, 10);
    for (const [place, i] of [1, 2, 50, 145, 290].entries()) {
      const row = rows.find(({ municipality }) => municipality === code(i));
      expect(row?.recomputed ?? Number.NaN).toBeCloseTo(some[place] ?? Number.NaN, 10);
    }
  },
);

describe("indexRecipe", () => {
  test.each([
    ["U20008", ["N20900 low"]],
    ["U28001", ["N28013 low", "N28015 low", "N28018 low"]],
    ["U20900", ["U20404 high", "U20008 high"]],
    ["U28900", ["U28408 high", "U28001 high"]],
  ])("%s is made of %j, as Kolada's published values 2016–2022 follow from them", (kpi, components) => {
    expect(indexRecipe(kpi).components.map((component) => `${component.kpi} ${component.good}`)).toEqual(components);
  });
  test("refuses what is no index", () => {
    expect(() => indexRecipe(Symbol("U20008") as never)).toThrow("kpi must be text, was Symbol(U20008)");
    expect(() => indexRecipe("N20900")).toThrow("there is no recipe for index N20900; there is for U20008, ");
  });
});

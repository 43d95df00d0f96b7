// The table of what was measured last, out of bench/results.
import { readFileSync } from "node:fs";

/** What a row of the table is read from: a result of bench/results, by name. */
type Result = Readonly<Record<string, unknown>>;

interface Row {
  readonly work: string;
  readonly against: string;
  readonly ours: number;
  readonly theirs: number;
  readonly mark: number;
}

const rows: readonly Row[] = [
  ...theStore(read("store")),
  ...plain(read("ranks")),
  ...plain(read("fetch")),
  ...readOne(read("read-one")),
  ...plain(read("cold")),
  ...rendering(read("render")),
  ...previewing(read("preview")),
];

const cells = rows.map(({ work, against, ours, theirs, mark }) => {
  const ratio = theirs / ours;
  return [
    work,
    against,
    time(ours),
    time(theirs),
    `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`,
    `${mark} ×`,
    ratio >= mark ? "yes" : "NO",
  ];
});
for (const line of [
  ["work", "against", "ours", "theirs", "ratio", "at least", "reached"],
  Array(7).fill("---"),
  ...cells,
]) {
  console.log(`| ${line.join(" | ")} |`);
}

function read(name: string): Result {
  try {
    return JSON.parse(readFileSync(new URL(`./results/${name}.json`, import.meta.url), "utf8")) as Result;
  } catch {
    console.error(`${name}: not measured yet (npm run ${name})`);
    return {};
  }
}

function plain({ work, against, jamforbar, theirs, mark }: Result): Row[] {
  if (typeof jamforbar !== "number" || typeof theirs !== "number" || typeof mark !== "number") return [];
  return [{ work: String(work), against: String(against), ours: jamforbar, theirs, mark }];
}

/** With one thread and with two: data.table has as many as there are cores. */
function theStore({ table = [] }: Result): Row[] {
  const measured = table as readonly { readonly name: string; readonly wall: number }[];
  const [ours, theirs] = [true, false].map((own) =>
    measured.filter(({ name }) => name.startsWith("jamforbar") === own),
  );
  const best = ours?.toSorted((a, b) => a.wall - b.wall)[0];
  if (best === undefined) return [];
  return (theirs ?? []).map(({ name, wall }) => ({
    work: `open 9.5 million values; gaps, percentiles, 5-year slopes of all (${best.name})`,
    against: name,
    ours: 1000 * best.wall,
    theirs: 1000 * wall,
    mark: 5,
  }));
}

function readOne({ rows, duckdb }: Result): Row[] {
  if (typeof rows !== "number" || typeof duckdb !== "number") return [];
  return [
    {
      work: "read one key figure, all areas and years",
      against: "DuckDB, the same file",
      ours: rows,
      theirs: duckdb,
      mark: 1,
    },
  ];
}

function rendering({ jamforbar, nbconvert }: Result): Row[] {
  if (typeof jamforbar !== "number" || typeof nbconvert !== "number") return [];
  return [{ work: "render the shipped notebook", against: "nbconvert", ours: jamforbar, theirs: nbconvert, mark: 4 }];
}

function previewing({ save, render }: Result): Row[] {
  if (typeof save !== "number" || typeof render !== "number") return [];
  return [
    { work: "preview, from save to new page", against: "our own full render", ours: save, theirs: render, mark: 3 },
  ];
}

function time(milliseconds: number): string {
  return milliseconds < 1000
    ? `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`
    : `${(milliseconds / 1000).toFixed(2)} s`;
}

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openRun } from "../../../src/sources/open-run.ts";
import { decodeText } from "../../../src/sources/table-file/decode-text.ts";
import { traceRow } from "../../../src/sources/trace/trace-row.ts";
import { traceFigure } from "../../../src/sources/trace/trace-figure.ts";
import { jamforbar } from "../../support/capture.ts";

const RUN = "huddinge-ekonomi-2018-2021";

test("a figure read from an export leads to the row and column of the file", async () => {
  const [traced] = await traceFigure(RUN, { kpi: "drift.utfall", area: "aldreomsorg", period: 2021 });
  expect(traced).toMatchObject({
    title: "Nettokostnad, utfall",
    name: "Äldreomsorg",
    value: 637598,
    place: 'row 5, column "Utfall 2021" of agresso-drift-2021.csv',
    response: { key: "table:agresso-drift-2021.csv" },
  });
});

test("every figure of the shipped exports stands in the cell that its trace points at", async () => {
  const run = await openRun(RUN);
  let found = 0;
  for (const kpi of run.held) {
    const genders = new Set(run.observations(kpi).map(({ gender }) => gender));
    expect([...genders]).toEqual(["T"]);
    for (const { place, value, missing } of await traceFigure(RUN, { kpi })) {
      const [, row, column, file] = /^row (\d+), column "(.+)" of (.+)$/.exec(place ?? "") ?? [];
      const lines = decodeText(readFileSync(`notebooks/underlag/${file}`), undefined)
        .split("\r\n")
        .map((line) => line.split(file?.endsWith(".tsv") ? "\t" : ";"));
      const cell = lines[Number(row) - 1]?.[lines[3]?.indexOf(column ?? "") ?? -1] ?? "no cell";
      if (missing !== null) expect(cell).toBe("");
      else {
        const digits = cell
          .replace(/[ \u00a0-]/g, "")
          .replace("\u2212", "")
          .replace(",", ".");
        const sign = /-$|^\u2212/.test(cell) ? -1 : 1;
        // The interim report is written in mnkr and kept in tkr.
        const scale = file?.startsWith("agresso-delar") ? 1000 : 1;
        expect(sign * Number(digits) * scale, `${kpi}: ${place}`).toBeCloseTo(value ?? Number.NaN, 6);
      }
      found += 1;
    }
  }
  expect(found).toBeGreaterThan(250);
});

test("the command prints the row and column, also of twelve rolling months", async () => {
  const { code, out } = await jamforbar(
    "trace",
    "sjukfranvaro.r12",
    "--area",
    "0126",
    "--period",
    "r12 2021-11",
    "--run",
    RUN,
  );
  expect(code).toBe(0);
  expect(out).toContain('row 5, column "r12 2021-11" of heroma-sjukfranvaro-2021.csv');
});

test("--table with a table file leads to the row and column of each value, as run.table shows it", async () => {
  const where = { kpi: "drift.utfall", municipality: "aldreomsorg" };
  const [traced] = await traceRow(RUN, "agresso-drift-2021.csv", where);
  expect(traced).toMatchObject({
    row: { value: "637598", period: "2021" },
    place: 'row 5, column "Utfall 2021" of agresso-drift-2021.csv',
    response: { key: "table:agresso-drift-2021.csv" },
  });
  const all = await traceRow(RUN, "agresso-drift-2021.csv", {});
  expect(all).toHaveLength((await openRun(RUN)).table("agresso-drift-2021.csv").numRows());
  const { code, out } = await jamforbar(
    ...["trace", "--table", "agresso-drift-2021.csv", "--where", "kpi=drift.utfall", "--run", RUN],
  );
  expect([code, out]).toEqual([0, expect.stringContaining('at row 5, column "Utfall 2021" of agresso-drift-2021.csv')]);
});

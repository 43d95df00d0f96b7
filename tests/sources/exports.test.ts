import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { EXPORTS } from "../../scripts/exports/definitions.ts";
import { type EconomyRow, economyRows } from "../../scripts/exports/economy-rows.ts";
import { exportNumber } from "../../scripts/exports/export-number.ts";
import { printed, writeExport } from "../../scripts/exports/write-export.ts";
import { getObject } from "../../src/runs/object-store.ts";
import { verifyRun } from "../../src/runs/verify-run.ts";
import { openRun } from "../../src/sources/open-run.ts";
import { decodeText } from "../../src/sources/table-file/decode-text.ts";
import { readTableFile } from "../../src/sources/table-file/read-table-file.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const FOLDER = "notebooks/underlag";
const RUN = "huddinge-ekonomi-2018-2021";
const economy = await economyRows();

function shipped(name: string) {
  const mapping = readFileSync(path.join(FOLDER, `${path.parse(name).name}.mapping.json`), "utf8");
  return { content: readFileSync(path.join(FOLDER, name)), mapping: JSON.parse(mapping) };
}

/** The figures that an export is to hold, each with where it is to come back. */
function expectedOf(definition: (typeof EXPORTS)[number]) {
  return definition.rows.flatMap((row) =>
    definition.columns.flatMap((column) => {
      const figure = printed(definition, row, column, economy);
      if (figure === undefined) return [];
      const area = definition.rowsAre === "area" ? row.id : "0126";
      const kpi = definition.rowsAre === "area" ? (column.keyFigure ?? "") : row.id;
      return [{ figure, kpi, area, period: column.period }];
    }),
  );
}

describe.each(EXPORTS.map((definition) => [definition.name, definition] as const))("%s", (name, definition) => {
  test("is what the script writes, byte for byte, and so is its mapping", () => {
    const written = writeExport(definition, economy);
    expect(shipped(name)).toEqual({ content: written.content, mapping: written.mapping });
  });

  test("says above its table that it is a reconstruction, and from which document", () => {
    const [title, said, blank] = decodeText(shipped(name).content, undefined).split("\r\n");
    expect(title).toContain(definition.title);
    expect(said).toMatch(/^Rekonstruktion ur det tryckta dokumentet .+, inte systemets egen export$/);
    expect(said).toContain(`(${definition.document})`);
    expect(blank).toBe("");
  });

  test("every printed figure in it comes back number for number, and no other", () => {
    const { content, mapping } = shipped(name);
    const { observations, rejected, suppressed } = readTableFile(content, mapping, { file: name });
    expect({ rejected, suppressed }).toEqual({ rejected: [], suppressed: [] });
    const wanted = expectedOf(definition);
    for (const { figure, kpi, area, period } of wanted) {
      const found = observations.find((one) => one.kpi === kpi && one.area === area && one.period === period);
      // Amounts in mnkr are kept in tkr: 627.9 mnkr is 627 900 tkr, one decimal moved, not computed.
      const value = figure.unit === "mnkr" ? Math.round(figure.value * 10) * 100 : figure.value;
      expect(found?.value, `${figure.document} ${figure.table} ${figure.row} ${figure.column}`).toBe(value);
    }
    expect(observations.filter(({ value }) => value !== null)).toHaveLength(wanted.length);
  });

  test("its sums agree with their parts, or differ by no more than rounding explains", () => {
    const { content, mapping } = shipped(name);
    const { sums } = readTableFile(content, mapping, { file: name });
    expect(sums.filter(({ verdict }) => verdict === "differs")).toEqual([]);
  });
});

test("the folder holds the exports with their mappings, and nothing else", () => {
  const names = EXPORTS.flatMap(({ name }) => [name, `${path.parse(name).name}.mapping.json`]);
  expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
});

test("of the 343 printed figures, these and no others are in no export", () => {
  const used = new Set(EXPORTS.flatMap((definition) => expectedOf(definition).map(({ figure }) => figure)));
  const left: Record<string, number> = {};
  const kindOf = ({ document, table, column }: EconomyRow) =>
    `${document} ${table}${column === "avvikelse" ? ", avvikelse" : ""}`;
  for (const figure of economy.filter((each) => !used.has(each)))
    left[kindOf(figure)] = (left[kindOf(figure)] ?? 0) + 1;
  expect(economy).toHaveLength(343);
  expect(left).toEqual({
    // Outcome less budget, which budgetVariance computes.
    "VB2021 resultaträkning, avvikelse": 8,
    "VB2020 driftredovisning, avvikelse": 17,
    "VB2021 riktade statsbidrag": 30,
    "VB2023 ekonomi": 7,
  });
});

describe("the embedded run", () => {
  test("verifies, holds the shipped files verbatim, and warns of nothing", async () => {
    expect((await verifyRun(RUN, { cache: "cache" })).ok).toBe(true);
    const { manifest } = await openRun(RUN, { cache: "cache" });
    expect(manifest.warnings).toEqual([]);
    for (const { name } of EXPORTS) {
      const response = manifest.responses.find(({ key }) => key === `file:${name}`);
      const { content } = await getObject("cache", response?.sha256 ?? "");
      expect(Buffer.compare(content, shipped(name).content), name).toBe(0);
    }
  });

  test("is what the script freezes: the same answers with the same times", async () => {
    const cache = temporaryFolder();
    const { stderr, status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/freeze-exports.ts", cache], {
      encoding: "utf8",
    });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const [shippedRun, again] = [await openRun(RUN, { cache: "cache" }), await openRun(RUN, { cache })];
    expect(again.manifest.responses).toEqual(shippedRun.manifest.responses);
  });
});

test.each([
  [-26405, { thousands: " ", minus: "trailing" }, "26 405-"],
  [-1.7, { thousands: "", minus: "\u2212", digits: 1 }, "\u22121,7"],
  [1272683, { thousands: "\u00a0", minus: "-" }, "1\u00a0272\u00a0683"],
  [315.5, { thousands: " ", minus: "-" }, "315,5"],
  [476, { thousands: " ", minus: "-", digits: 1 }, "476,0"],
] as const)("%d is written as such systems write it", (value, style, text) => {
  expect(exportNumber(value, style)).toBe(text);
});

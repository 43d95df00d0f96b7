import { rankedBars } from "../../src/charts/ranked-bars.ts";
import { markdown } from "../../src/notebook/markdown-template.ts";
import { showList } from "../../src/notebook/show-list.ts";
import { type TableOptions, showTable } from "../../src/notebook/show-table.ts";
import { reportFiles } from "../../src/report/report-files.ts";
import type { ReportEntry, ReportInput } from "../../src/report/report-input.ts";
import { DISPLAY, type Displayable } from "../../src/text/mime.ts";
import { summarised } from "../../src/text/summary.ts";

// All figures here are made up, and say so where readers see them.

export const HOSTILE = '=HYPERLINK("http://example.com";"x") <script>&"';

/** A value as the notebook's runner hands it over: by way of JSON. */
export async function shown(value: Displayable): Promise<ReportEntry> {
  return { kind: "display", bundle: JSON.parse(JSON.stringify(await value[DISPLAY]())) };
}

export const chart = rankedBars({
  title: "Påhittad kommun ligger först",
  subtitle: "Påhittad andel 2022, procent",
  rows: [
    { municipality: "1", name: "Aby", value: 71.25, rank: 1 },
    { municipality: "2", name: "Bby", value: null, rank: null, missing: "sekretess" },
    { municipality: "3", name: HOSTILE, value: 12, rank: 2 },
  ],
  focus: "1",
  unit: "%",
  digits: 1,
  good: "high",
  source: "Källa: påhittad",
});

export const table = (rows: readonly Record<string, unknown>[], options: TableOptions = {}) =>
  showTable(rows, {
    caption: "Påhittade värden",
    columns: [
      { name: "name", title: "Kommun" },
      { name: "period", title: "År" },
      { name: "value", title: "Kostnad", unit: "kr per brukare", digits: 1 },
    ],
    notes: "Värdena är påhittade.",
    source: "Källa: påhittad",
    ...options,
  });

export const ROWS = [
  { name: "Aby", period: 2021, value: 1_234_567.89 },
  { name: HOSTILE, period: 2022, value: -0.04 },
  { name: "Cby", period: 2022, value: null, missing: "sekretess" },
];

/** A report of whatever is displayed. */
export function inputOf(entries: readonly ReportEntry[], given: Partial<ReportInput> = {}): ReportInput {
  const fingerprint = "ab".repeat(32);
  return {
    ...{
      name: "prov",
      file: "prov.ts",
      made: { notebook: "prov.ts" },
      entries,
      parameters: { municipality: "0126", period: 2022 },
    },
    runs: [{ name: "prov-2022", title: "Påhittad körning", sourceName: "Kolada", fingerprint }],
    ...given,
  };
}

/** One of each kind. */
export async function sampleInput(): Promise<ReportInput> {
  return inputOf([
    {
      kind: "markdown",
      source: "# Prov av rapport\n\nText med **fet** och *kursiv* stil.\n\n## Avsnitt\n\n1. ett\n2. två",
    },
    await shown(chart),
    await shown(table(ROWS, { highlight: (row) => row["name"] === "Aby" })),
    await shown(summarised({ p: 0.2 }, "Ingen förändring är visad.", ["Räknat som ett slumpmässigt urval."])),
    await shown(showList(["första", "andra"], { ordered: true, title: "Skäl" })),
    await shown(markdown`Antal: ${12345}.`),
    {
      kind: "markdown",
      source: "## Till sist\n\n- punkt\n  - under\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nkod\n```",
    },
  ]);
}

/** The files of a report by their path. */
export async function filesOf(input: ReportInput): Promise<Map<string, Uint8Array>> {
  return new Map((await reportFiles(input)).map(({ path, bytes }) => [path, bytes]));
}

/** The only file whose path matches. */
export function only(files: ReadonlyMap<string, Uint8Array>, pattern: RegExp): Uint8Array {
  const found = [...files].filter(([path]) => pattern.test(path));
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} files match ${pattern}`);
  return first[1];
}

import { formatNumber } from "../text/number.ts";
import type { ChartBlock, ReportLine } from "../text/report-blocks.ts";
import type { PlainChart, ChartCell, ChartColumn } from "./chart.ts";

/** A chart as a block of a report, from its two drawings. */
export function chartBlock(chart: PlainChart, drawing: string, figure: string): ChartBlock {
  const { title, subtitle, alt, source, data } = chart;
  const rows = data.rows.map((row) => data.columns.map((column) => [line(column, row[column.name])]));
  const columns = data.columns.map(({ title: heading, unit, digits }) => ({
    title: heading,
    ...(unit === undefined || unit === "" ? {} : { unit }),
    right: digits !== undefined,
  }));
  const table = { kind: "table", caption: title, columns, rows, focus: [], notes: [], sources: [source] } as const;
  return { kind: "chart", title, subtitle, alt, source, drawing, figure, table };
}

function line({ digits }: ChartColumn, value: ChartCell | undefined): ReportLine {
  if (value === undefined) return { text: "" };
  if (typeof value === "object") return { text: "", missing: value.missing };
  if (typeof value === "string") return { text: value };
  return { text: digits === undefined ? String(value) : formatNumber(value, { digits }), value };
}

import { escapeHtml } from "../text/html.ts";
import { formatNumber } from "../text/number.ts";
import type { ChartCell, ChartColumn, ChartData } from "./chart.ts";

/** The figures behind a chart as an HTML table; a missing value is «–» with its reason. */
export function chartTable({ columns, rows }: ChartData): string {
  const head = columns.map((column) => `<th scope="col"${aligned(column)}>${escapeHtml(columnTitle(column))}</th>`);
  const body = rows.map(
    (row) => `<tr>${columns.map((column, index) => cell(column, row[column.name], index)).join("")}</tr>`,
  );
  return `<table><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table>`;
}

function columnTitle({ title, unit }: ChartColumn): string {
  return unit === undefined || unit === "" ? title : `${title} (${unit})`;
}

function aligned(column: ChartColumn): string {
  return column.digits === undefined ? "" : ' class="number"';
}

function cell(column: ChartColumn, value: ChartCell | undefined, index: number): string {
  const text = escapeHtml(cellText(column, value));
  return index === 0 ? `<th scope="row"${aligned(column)}>${text}</th>` : `<td${aligned(column)}>${text}</td>`;
}

function cellText({ digits }: ChartColumn, value: ChartCell | undefined): string {
  if (value === undefined) return "–";
  if (typeof value === "object") return `– (${value.missing})`;
  return typeof value === "number" && digits !== undefined ? formatNumber(value, { digits }) : String(value);
}

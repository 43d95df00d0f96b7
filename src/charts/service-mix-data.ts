import type { ChartCell, ChartData } from "./chart.ts";
import { NO_REASON } from "./check-values.ts";
import type { ServiceMixOptions, ServiceMixRow } from "./service-mix-chart.ts";

/** The figures of service mixes: the share of each service, and the whole that the shares are of. */
export function serviceMixData({ rows, unit, digits = 0 }: ServiceMixOptions, services: readonly string[]): ChartData {
  return {
    columns: [
      { name: "name", title: "Namn" },
      ...services.map((title, index) => ({ name: columnName(index), title, unit: "%", digits: 1 })),
      { name: "total", title: "Totalt", unit, digits },
    ],
    rows: rows.map((row) => ({
      name: row.name,
      ...Object.fromEntries(services.map((_, index) => [columnName(index), shareCell(row, index)])),
      total: row.mix?.total ?? { missing: reasonOf(row) },
    })),
  };
}

/** Why a row has no shares, for readers. */
export function whyNot({ mix, missing }: ServiceMixRow): string {
  return mix === null ? `värde saknas: ${missing || NO_REASON}` : `värde saknas för ${mix.missing.join(", ")}`;
}

/** The same in the table, where a dash already says that the value is missing. */
function reasonOf(row: ServiceMixRow): string {
  return row.mix === null ? row.missing || NO_REASON : whyNot(row);
}

/** The names of services are words, and could be «name» or «total». */
function columnName(index: number): string {
  return `part${index + 1}`;
}

/** A part that is missing itself has its own reason; one that is known has no share because another is missing. */
function shareCell(row: ServiceMixRow, index: number): ChartCell {
  const part = row.mix?.parts[index];
  return part?.share ?? { missing: part?.missing || reasonOf(row) };
}

import type { ChartCell, ChartData } from "./chart.ts";
import { NO_REASON } from "./check-values.ts";
import type { FunnelOptions } from "./funnel-plot.ts";
import { funnelPoint, POSITION_WORDS } from "./funnel-points.ts";
import { nameTitleOf } from "./name-title.ts";

/** The figures of a funnel plot: every row as it came, and where it lies against its limits. */
export function funnelData(options: FunnelOptions): ChartData {
  const { rows, centre, digits = 0 } = options;
  return {
    columns: [
      { name: "name", title: nameTitleOf(options) },
      { name: "share", title: "Andel", unit: "%", digits },
      { name: "answered", title: "Antal svar", digits: 0 },
      { name: "lower", title: "Nedre 95\u00a0%-gräns", unit: "%", digits: 1 },
      { name: "upper", title: "Övre 95\u00a0%-gräns", unit: "%", digits: 1 },
      { name: "position", title: "Läge" },
    ],
    rows: rows.map((row) => {
      const point = funnelPoint(row, centre.value);
      const missing: ChartCell = { missing: row.missing || NO_REASON };
      return {
        name: row.name,
        share: row.share ?? missing,
        answered: row.answered ?? missing,
        lower: point?.lower95 ?? missing,
        upper: point?.upper95 ?? missing,
        position: point === undefined ? missing : POSITION_WORDS[point.position],
      };
    }),
  };
}

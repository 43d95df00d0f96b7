import { agreementChart } from "../../src/charts/agreement-chart.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { costQualityChart } from "../../src/charts/cost-quality-chart.ts";
import { rankedBars } from "../../src/charts/ranked-bars.ts";
import { trendChart } from "../../src/charts/trend-chart.ts";
import { county, netCostDeviation, peers, seven } from "./kolada-values.ts";

const words = { title: "En rubrik som säger vad som hänt", subtitle: "Det som mäts, enhet", source: "Källa: Kolada" };
type CountyRow = (typeof county)[number];

export const trend = (): Chart =>
  trendChart({
    ...words,
    series: netCostDeviation,
    focus: "0126",
    unit: "%",
    digits: 1,
    breaks: [{ after: 2018, label: "ny kostnadsutjämning" }],
    reference: { value: 0, label: "Enligt referenskostnad" },
    target: { value: -10, label: "Mål −10 %" },
  });

/** Synthetic trends: the cost of 2022 with invented changes before it, for a crowded chart with gaps. */
export const crowdedTrend = (): Chart =>
  trendChart({
    ...words,
    series: county.flatMap(({ municipality, name, cost }, index) =>
      [2019, 2020, 2021, 2022].map((period) => ({
        municipality,
        name,
        period,
        value:
          cost === null || (period === 2020 && index % 5 === 0) ? null : cost - (2022 - period) * 1000 * (index - 9),
        missing: "bortfall",
      })),
    ),
    focus: "0126",
    unit: "kr per brukare",
    breaks: [
      { after: 2019, label: "en ny definition av brukare" },
      { after: 2020, label: "medianvärde i stället för en mätdag" },
    ],
  });

/** Places by plain counting: one more than the number of areas with a higher value. */
export function ranked(rows: readonly CountyRow[], value: (row: CountyRow) => number | null) {
  const values = rows.flatMap((row) => value(row) ?? []);
  return rows.map((row) => {
    const own = value(row);
    const first = own === null ? null : values.filter((other) => other > own).length + 1;
    const equal = values.filter((other) => other === own).length;
    const rankRange = first === null ? null : ([first, first + equal - 1] as const);
    return { municipality: row.municipality, name: row.name, missing: row.missing, value: own, rank: first, rankRange };
  });
}

export const bars = (rows: readonly CountyRow[]): Chart =>
  rankedBars({
    ...words,
    rows: ranked(rows, (row) => (row.municipality === "0180" ? null : row.quality)),
    focus: "0126",
    unit: "%",
    good: "high",
    reference: { value: 75, label: "mål 75 %" },
  });

export const negativeBars = (): Chart =>
  rankedBars({
    ...words,
    rows: netCostDeviation.filter(({ period }) => period === 2022).map((row, index) => ({ ...row, rank: index + 1 })),
    focus: "0126",
    unit: "%",
    digits: 1,
    good: "low",
    reference: { value: -12, label: "jämförelsekommunernas medelvärde, ovägt" },
  });

/** The margin of six percentage points is synthetic. */
export const scatter = (rows: readonly CountyRow[], margin: number | null): Chart =>
  costQualityChart({
    ...words,
    rows: rows.map((row) => ({ ...row, margin })),
    focus: "0126",
    peers,
    cost: { title: "Kostnad", unit: "kr per brukare", good: "low" },
    quality: { title: "Andel nöjda", unit: "%", good: "high" },
    quadrants: { cost: 986_762, quality: 75.5, label: "medianen i länet" },
  });

/** The recomputed values are synthetic: two are moved, the rest moved by less than can be seen. */
export const agreement = (): Chart =>
  agreementChart({
    subtitle: words.subtitle,
    source: words.source,
    rows: county.map(({ municipality, name, quality }, index) => ({
      municipality,
      name,
      published: quality,
      recomputed: quality === null ? null : quality + (index === 3 ? -7.3 : index === 9 ? 2.1 : 1e-8),
    })),
    unit: "indexenheter",
    tolerance: 0.005,
  });

const LONG = "Kommunalförbundet för gemensam äldreomsorg i Norra Roslagen och Långtbortistan";

export const longNames = (): Chart =>
  rankedBars({
    ...words,
    rows: ranked(
      seven.map((row) => ({ ...row, name: `${LONG} ${row.name}` })),
      (row) => row.cost,
    ),
    focus: "0126",
    unit: "kr per brukare",
    good: "low",
  });

export const longTrend = (): Chart =>
  trendChart({
    ...words,
    series: netCostDeviation.map((row) => ({ ...row, name: `${LONG} ${row.name}` })),
    focus: "0126",
    unit: "%",
  });

export const oneArea = (): Chart =>
  trendChart({
    ...words,
    series: netCostDeviation.filter(({ municipality }) => municipality === "0126"),
    focus: "0126",
    unit: "%",
  });

export const oneYear = (): Chart =>
  trendChart({ ...words, series: netCostDeviation.filter(({ period }) => period === 2022), focus: "0126", unit: "%" });

export const equalValues = (): Chart =>
  trendChart({ ...words, series: netCostDeviation.map((row) => ({ ...row, value: 5 })), focus: "0126", unit: "%" });

/** Every kind of chart in the shapes that are hard to lay out. */
export const samples: Readonly<Record<string, () => Chart>> = {
  "trend of 7": trend,
  "trend of 26 with gaps and two breaks": crowdedTrend,
  "trend of long names": longTrend,
  "trend of one municipality": oneArea,
  "trend of one year": oneYear,
  "trend of equal values": equalValues,
  "bars of 7": () => bars(seven),
  "bars of 26": () => bars(county),
  "negative bars": negativeBars,
  "bars of long names": longNames,
  "scatter of 7 with margins": () => scatter(seven, 6),
  "scatter of 26": () => scatter(county, null),
  "agreement of 26": agreement,
};

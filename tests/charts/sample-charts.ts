import { agreementChart } from "../../src/charts/agreement-chart.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { costQualityChart } from "../../src/charts/cost-quality-chart.ts";
import { decompositionChart } from "../../src/charts/decomposition-chart.ts";
import { dumbbell } from "../../src/charts/dumbbell.ts";
import { funnelPlot } from "../../src/charts/funnel-plot.ts";
import { genderPairs } from "../../src/charts/gender-pairs.ts";
import { processChart } from "../../src/charts/process-chart.ts";
import { rankIntervalChart } from "../../src/charts/rank-interval-chart.ts";
import { rankedBars } from "../../src/charts/ranked-bars.ts";
import { serviceMixChart } from "../../src/charts/service-mix-chart.ts";
import { smallMultiples } from "../../src/charts/small-multiples.ts";
import { trendChart } from "../../src/charts/trend-chart.ts";
import { serviceMix } from "../../src/metrics/costs/service-mix.ts";
import { monthName, monthNumber } from "../../src/metrics/months/month.ts";
import { processLimits } from "../../src/metrics/months/process-limits.ts";
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

/** The intervals are synthetic: a little farther up than down, none for Haninge. */
export const intervalBars = (rows: readonly CountyRow[]): Chart =>
  rankedBars({
    ...words,
    rows: ranked(rows, (row) => (row.municipality === "0180" ? null : row.quality)).map((row, index) => {
      if (row.value === null || row.municipality === "0136") return row;
      return { ...row, lower: row.value - 3 - (index % 5), upper: row.value + 4 + (index % 6) };
    }),
    ...{ focus: "0126", unit: "%", good: "high", reference: { value: 75, label: "mål 75 %" } },
  });

/** That the values are preliminary is synthetic. */
export const preliminaryBars = (rows: readonly CountyRow[]): Chart =>
  rankedBars({
    ...words,
    rows: ranked(rows, (row) => row.cost).map((row, index) => ({ ...row, preliminary: index % 2 === 0 })),
    ...{ focus: "0126", unit: "kr", good: "low" },
  });

/** The intervals are synthetic: three places to either side of the rank, six for all at once, none for Haninge. */
export const rankIntervals = (rows: readonly CountyRow[], rename = (name: string): string => name): Chart => {
  const places = ranked(rows, (row) => (row.municipality === "0180" ? null : row.quality));
  const last = places.filter(({ value }) => value !== null).length;
  const around = (place: number | null, id: string, reach: number) =>
    place === null || id === "0136" ? null : ([Math.max(1, place - reach), Math.min(last, place + reach)] as const);
  return rankIntervalChart({
    ...words,
    rows: places.map((row) => ({
      ...row,
      name: rename(row.name),
      rankInterval: around(row.rank, row.municipality, 3),
      simultaneous: around(row.rank, row.municipality, 6),
    })),
    focus: "0126",
    unit: "%",
  });
};

/** The gaps are synthetic: the published share of all, with two to eight points moved from one gender to the other. */
export const genders = (rows: readonly CountyRow[], rename = (name: string): string => name): Chart =>
  genderPairs({
    ...words,
    rows: rows.map(({ municipality, name, quality, missing }, index) => ({
      name: rename(name),
      women: quality === null || municipality === "0180" || municipality === "0117" ? null : quality + (index % 7) - 2,
      men: quality === null || municipality === "0180" || municipality === "0136" ? null : quality - (index % 7) + 2,
      missing,
    })),
    focus: rename("Huddinge"),
    unit: "%",
  });

/** Published values for the seven; for more the change is synthetic. */
export const dumbbells = (rows: readonly CountyRow[]): Chart => {
  const published = (municipality: string, year: number) =>
    netCostDeviation.find((row) => row.municipality === municipality && row.period === year)?.value;
  return dumbbell({
    ...words,
    rows: rows.map(({ municipality, name, quality, missing }, index) => ({
      municipality,
      name,
      before: published(municipality, 2016) ?? (index === 1 ? null : (quality ?? 0) - 75),
      after:
        municipality === "0180" || index === 3 ? null : (published(municipality, 2022) ?? (quality ?? 0) - 75 - index),
      missing,
    })),
    focus: "0126",
    periods: ["2016", "2022"],
    unit: "%",
    digits: 1,
    good: "low",
  });
};

/** The parts are synthetic. */
export const decompositions = (rows: readonly CountyRow[], rename = (name: string): string => name): Chart =>
  decompositionChart({
    ...words,
    rows: rows.map(({ name, municipality, missing }, index) => {
      const [own, others] = [((index * 7) % 23) - 9.5, ((index * 5) % 31) - 20.5];
      const change = municipality === "0136" ? null : { own, others, total: own + others };
      return { name: rename(name), change, missing };
    }),
    focus: rename("Huddinge"),
  });

/** Synthetic months: a slow wave, a shift after two years, one leap and a missing month. */
export const processes = (count = 40): Chart =>
  processChart({
    ...words,
    limits: processLimits(
      Array.from({ length: count }, (_, index) => ({
        period: monthName(monthNumber("2020-01") + index),
        value: index === 30 ? null : 7 + ((index * 13) % 5) / 4 + (index > 24 ? 0.7 : 0) + (index === 36 ? 4 : 0),
        missing: "bortfall",
      })),
      count < 24 ? {} : { baseline: { from: "2020-01", to: "2021-12" } },
    ),
    unit: "%",
    digits: 1,
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

/** The intervals are synthetic: as far to either side as is said, a third farther down, and never outside 0–100. */
export const scatter = (rows: readonly CountyRow[], reach: number | null): Chart =>
  costQualityChart({
    ...words,
    rows: rows.map((row) => {
      if (reach === null || row.quality === null) return row;
      return { ...row, lower: Math.max(0, row.quality - (4 / 3) * reach), upper: Math.min(100, row.quality + reach) };
    }),
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

/** The numbers of answers are synthetic: small and large, unknown for Haninge. */
export const funnel = (rows: readonly CountyRow[], rename = (name: string): string => name): Chart =>
  funnelPlot({
    ...words,
    rows: rows.map(({ municipality, name, quality, missing }, index) => ({
      ...{ municipality, name: rename(name), missing },
      share: municipality === "0180" ? null : quality,
      answered: municipality === "0136" ? null : 25 + ((index * 37) % 90) * (index % 4 === 0 ? 14 : 3),
    })),
    focus: "0126",
    centre: { value: 74.5, label: "länets ovägda medelvärde" },
  });

const SERVICES = ["Särskilt boende", "Hemtjänst", "Dagverksamhet", "Korttidsboende", "Trygghetslarm", "Annat"];

/** The parts are synthetic: from nearly nothing to most of the whole, one missing for Haninge and all for Stockholm. */
export const mixes = (rows: readonly CountyRow[], services: number, rename = (name: string): string => name): Chart =>
  serviceMixChart({
    ...words,
    rows: rows.map(({ municipality, name }, index) => {
      const parts = SERVICES.slice(0, services).map((service, part): [string, number | null] => [
        rename(service),
        municipality === "0136" && part === 1 ? null : 1 + ((index * 13 + part * 29) % 60) * (part === 0 ? 3 : 1),
      ]);
      const mix = municipality === "0180" ? null : serviceMix(Object.fromEntries(parts));
      return { name: rename(name), mix, missing: "bortfall" };
    }),
    focus: rename("Huddinge"),
    unit: "mnkr",
  });

/** Published values; synthetic gaps, and none at all in the fourth panel. */
export const indicatorPanels = (count: number, rename = (name: string): string => name): Chart =>
  smallMultiples({
    ...words,
    panels: Array.from({ length: count }, (_, index) => ({
      title: rename(`Indikator ${index + 1}`),
      unit: "%",
      digits: 1,
      breaks: index % 2 === 0 ? [{ after: 2018, label: "ny kostnadsutjämning" }] : [],
      series: netCostDeviation.map((row) => {
        const gone = row.municipality === "0126" && (index === 3 || (index === 1 && row.period === 2019));
        return gone ? { ...row, value: null, missing: "för få svar" } : row;
      }),
    })),
    focus: "0126",
    scale: "own",
  });

/** A panel for each municipality: synthetic steps around the cost of 2022. */
export const municipalityPanels = (rows: readonly CountyRow[]): Chart => {
  const series = rows.flatMap(({ municipality, name, cost }, index) =>
    [2018, 2019, 2020, 2021, 2022].map((period) => ({
      ...{ municipality, name, period, missing: "bortfall" },
      value: cost === null || (period === 2020 && index % 6 === 0) ? null : cost - (2022 - period) * 1000 * (index - 9),
    })),
  );
  return smallMultiples({
    ...words,
    panels: rows.map(({ municipality, name }) => ({ title: name, focus: municipality, unit: "kr", series })),
    focus: "0126",
    scale: "shared",
  });
};

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
  "preliminary bars of 7": () => preliminaryBars(seven),
  "preliminary bars of 26": () => preliminaryBars(county),
  "bars with intervals of 7": () => intervalBars(seven),
  "bars with intervals of 26": () => intervalBars(county),
  "negative bars": negativeBars,
  "bars of long names": longNames,
  "scatter of 7 with intervals": () => scatter(seven, 6),
  "scatter of 26": () => scatter(county, null),
  "agreement of 26": agreement,
  "process of 40 months": () => processes(),
  "process of 7 months": () => processes(7),
  "decompositions of 7": () => decompositions(seven),
  "decompositions of 26": () => decompositions(county),
  "decompositions of long names": () => decompositions(seven, (name) => `${LONG} ${name}`),
  "gender pairs of 7": () => genders(seven),
  "gender pairs of 26": () => genders(county),
  "gender pairs of long names": () => genders(seven, (name) => `${LONG} ${name}`),
  "dumbbell of 7": () => dumbbells(seven),
  "dumbbell of 26": () => dumbbells(county),
  "rank intervals of 7": () => rankIntervals(seven),
  "rank intervals of 26": () => rankIntervals(county),
  "rank intervals of long names": () => rankIntervals(seven, (name) => `${LONG} ${name}`),
  "funnel of 7": () => funnel(seven),
  "funnel of 26": () => funnel(county),
  "funnel of long names": () => funnel(seven, (name) => `${LONG} ${name}`),
  "service mixes of 7": () => mixes(seven, 3),
  "service mixes of 26": () => mixes(county, 6),
  "service mixes of long names": () => mixes(seven, 6, (name) => `${LONG} ${name}`),
  "1 panel": () => indicatorPanels(1),
  "2 panels": () => indicatorPanels(2),
  "12 panels": () => indicatorPanels(12),
  "panels of long names": () => indicatorPanels(4, (name) => `${LONG} ${name}`),
  "a panel for each of 7": () => municipalityPanels(seven),
  "a panel for each of 26": () => municipalityPanels(county),
};

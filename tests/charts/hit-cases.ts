import { agreementChart } from "../../src/charts/agreement-chart.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { decompositionChart } from "../../src/charts/decomposition-chart.ts";
import { dumbbell } from "../../src/charts/dumbbell.ts";
import { funnelPlot } from "../../src/charts/funnel-plot.ts";
import { genderPairs } from "../../src/charts/gender-pairs.ts";
import { processChart } from "../../src/charts/process-chart.ts";
import { rankIntervalChart } from "../../src/charts/rank-interval-chart.ts";
import { serviceMixChart } from "../../src/charts/service-mix-chart.ts";
import { smallMultiples } from "../../src/charts/small-multiples.ts";

const words = { title: "Titel", subtitle: "Underrubrik", source: "Påhittade siffror" };
const a = { municipality: "a", name: "Huddinge" };
const b = { municipality: "b", name: "Nacka" };

/** A chart of each kind from made-up values, and what its parts tell when they are pointed at, in order. */
export const hitCases: readonly { readonly kind: string; readonly chart: Chart; readonly tips: readonly string[] }[] = [
  {
    kind: "decomposition",
    chart: decompositionChart({
      ...words,
      rows: [
        { name: "2021", change: { own: 1023.4, others: -47.4, total: 976 } },
        { name: "2022", change: null, missing: "index saknas" },
      ],
    }),
    tips: [
      "2021\nEgen del: +1 023,4 indexenheter\nAndras del: −47,4 indexenheter\nSumma: +976,0 indexenheter",
      "2022\nvärde saknas: index saknas",
    ],
  },
  {
    kind: "dumbbell",
    chart: dumbbell({
      ...words,
      rows: [
        { ...a, before: 86, after: 80.5 },
        { ...b, before: 84, after: null, missing: "bortfall" },
      ],
      ...{ focus: "a", periods: ["2016", "2022"], unit: "%", digits: 1, good: "high" },
    }),
    tips: [
      "Huddinge\n2016: 86,0 %\n2022: 80,5 %\nFörändring: −5,5 procentenheter",
      "Nacka\n2016: 84,0 %\n2022: värde saknas (bortfall)",
    ],
  },
  {
    kind: "gender pairs",
    chart: genderPairs({ ...words, rows: [{ name: "Bemötande", women: 84, men: 79 }], unit: "%" }),
    tips: ["Bemötande\nmän: 79 %\nkvinnor: 84 %\nKvinnor minus män: +5 procentenheter"],
  },
  {
    kind: "process",
    chart: processChart({
      ...words,
      limits: {
        ...{ centre: 7, lower: 5, upper: 9, provisional: false },
        points: [
          { period: "2022-05", value: 7.25, missing: null, movingRange: null },
          { period: "2022-06", value: 9.75, missing: null, movingRange: 2.5 },
          { period: "2022-07", value: null, missing: "ej rapporterat", movingRange: null },
        ],
        signals: [
          { rule: "range", side: "above", periods: ["2022-05", "2022-06"] },
          { rule: "outside", side: "above", periods: ["2022-06"] },
        ],
        baseline: { from: "2021-01", to: "2021-12", values: 12 },
      },
      ...{ unit: "%", digits: 2 },
    }),
    tips: [
      "2022-05\n7,25 %\nStort språng uppåt: 2022-05–2022-06",
      "2022-06\n9,75 %\nStort språng uppåt: 2022-05–2022-06\nÖver övre gränsen: 2022-06",
      "2022-07\nvärde saknas: ej rapporterat",
    ],
  },
  {
    kind: "rank intervals",
    chart: rankIntervalChart({
      ...words,
      rows: [
        { ...a, value: 72, rank: 1, rankInterval: [1, 1], simultaneous: [1, 2] },
        { ...b, value: 68, rank: 2, rankInterval: null, simultaneous: null, note: "för få svar" },
        {
          ...{ municipality: "c", name: "Solna", value: null, rank: null },
          ...{ rankInterval: null, simultaneous: null, missing: "sekretess" },
        },
      ],
      ...{ focus: "a", unit: "%" },
    }),
    tips: [
      "Huddinge\n72 %\nPlats 1 av 2\n95 %, kommunen för sig: plats 1\n95 %, alla samtidigt: plats 1–2",
      "Nacka\n68 %\nPlats 2 av 2\nutan intervall: för få svar",
      "Solna\nvärde saknas: sekretess",
    ],
  },
  {
    kind: "agreement",
    chart: agreementChart({
      ...words,
      rows: [
        { ...a, published: 95.1, recomputed: 94.1 },
        { ...b, published: 1000, recomputed: 1000 },
      ],
      ...{ unit: "indexenheter", digits: 1, tolerance: 0.05 },
    }),
    tips: [
      "Nacka\nPublicerat: 1 000,0 indexenheter\nOmräknat: 1 000,0 indexenheter\nSkillnad: 0,0 indexenheter",
      "Huddinge\nPublicerat: 95,1 indexenheter\nOmräknat: 94,1 indexenheter\nSkillnad: −1,0 indexenheter",
    ],
  },
  {
    kind: "funnel",
    chart: funnelPlot({
      ...words,
      rows: [
        { ...a, share: 60, answered: 100 },
        { ...b, share: 50, answered: 100 },
      ],
      ...{ focus: "a", centre: { value: 50, label: "länet" } },
    }),
    // The limits by R: with p, r = qbinom(p, 100, 0.5), they are r - (pbinom(r, 100, 0.5) - p) / dbinom(r, 100, 0.5):
    // 39.682, 59.318, 34.122 and 64.878.
    tips: [
      "Nacka\nAndel: 50 %\nAntal svar: 100\n95 %-gränser: 39,7–59,3 %\n99,8 %-gränser: 34,1–64,9 %\ninnanför 95 %",
      "Huddinge\nAndel: 60 %\nAntal svar: 100\n95 %-gränser: 39,7–59,3 %\n99,8 %-gränser: 34,1–64,9 %\nutanför 95 %",
    ],
  },
  {
    kind: "service mix",
    chart: serviceMixChart({
      ...words,
      rows: [
        {
          name: "2022",
          mix: {
            parts: [
              { service: "egen regi", value: 750, share: 60, missing: null },
              { service: "privat", value: 500, share: 40, missing: null },
            ],
            ...{ total: 1250, known: 1250, missing: [], method: "share-of-total" },
          },
        },
        { name: "2023", mix: null, missing: "ej klart" },
      ],
      unit: "timmar",
    }),
    tips: ["2022\negen regi: 60,0 %\nprivat: 40,0 %\nTotalt: 1 250 timmar", "2023\nvärde saknas: ej klart"],
  },
  {
    kind: "small multiples",
    chart: smallMultiples({
      ...words,
      panels: [
        {
          ...{ title: "Äldreomsorg", unit: "%", digits: 1 },
          series: [
            { ...a, period: 2021, value: -16 },
            { ...a, period: 2022, value: null, missing: "bortfall" },
            { ...b, period: 2021, value: 3 },
          ],
        },
      ],
      ...{ focus: "a", scale: "own" },
    }),
    tips: ["Äldreomsorg\nHuddinge, 2021\n−16,0 %", "Äldreomsorg\nHuddinge, 2022\nvärde saknas: bortfall"],
  },
];

import { formatNumber } from "../../text/number.ts";
import { formatSignificant } from "../format-significant.ts";
import type { MissingPoint } from "./trend-points.ts";
import type { TrendDirection, TrendEstimate, TrendMethod } from "./trend-types.ts";

/** The methods as readers call them. */
export const METHOD_WORDS: Readonly<Record<TrendMethod, string>> = {
  endpoint: "första mot sista året",
  "least-squares": "minsta kvadratmetoden",
  "theil-sen": "Theil–Sen",
  "mann-kendall": "Mann–Kendall",
};

const SHOWN: Readonly<Record<TrendDirection, string>> = {
  increasing: "Ökar",
  decreasing: "Minskar",
  unchanged: "Ingen trend visad",
};
const INDEPENDENT = "Åren tas som oberoende av varandra; följer de varandra är osäkerheten större.";
const ASSUMES: Readonly<Record<TrendMethod, readonly string[]>> = {
  endpoint: ["Bara första och sista året räknas: åren emellan och slumpen hörs inte."],
  "least-squares": [
    "Värdena tas som spridda kring en rät linje, normalfördelat och lika mycket varje år.",
    INDEPENDENT,
  ],
  "theil-sen": ["Värdena tas som spridda kring en rät linje.", INDEPENDENT],
  "mann-kendall": ["Lutningen är Theil–Sens median av alla parvisa lutningar.", INDEPENDENT],
};

/** The sentence of a trend. */
export function trendSentence(
  estimate: TrendEstimate,
  { method, from, to, confidence }: { method: TrendMethod; from: number; to: number; confidence: number },
): string {
  const { slope, lower, upper, p, direction } = estimate;
  const shown = method === "endpoint" && direction === "unchanged" ? "Oförändrat" : SHOWN[direction];
  const interval =
    lower === null || upper === null
      ? "utan intervall"
      : `${percent(confidence)} intervall ${formatSignificant(lower)} till ${formatSignificant(upper)}`;
  const known = p === null ? interval : `${interval}, ${pWords(p)}`;
  return `${shown}: ${formatSignificant(slope, { sign: true })} per år ${from}–${to} enligt ${METHOD_WORDS[method]} (${known}).`;
}

/** What a trend takes for granted, and which years it could not hear. */
export function trendAssumes(
  method: TrendMethod,
  { missing, crossed }: { missing: readonly MissingPoint[]; crossed: readonly string[] },
): string[] {
  const years = missing.map((point) => `${point.period} (${point.missing})`);
  return [
    ...ASSUMES[method],
    ...(crossed.length === 0
      ? []
      : [`Går över brott i tidsserien: ${crossed.join(", ")}; nivåerna är inte jämförbara.`]),
    ...(years.length === 0 ? [] : [`År utan värde är utelämnade: ${years.join(", ")}.`]),
  ];
}

function percent(confidence: number): string {
  const value = Number((100 * confidence).toFixed(6));
  const { length } = String(value).split(".")[1] ?? "";
  return `${formatNumber(value, { digits: length, unit: "procents" })}`;
}

function pWords(p: number): string {
  return p < 0.001 ? "p < 0,001" : `p = ${formatNumber(p, { digits: 3 })}`;
}

import type { SeriesBreak } from "../../metrics/trends/split-at-breaks.ts";
import { plainTitle } from "../polarity/plain-title.ts";

const NEW_MODEL: SeriesBreak = { after: 2018, label: "ny modell för kostnadsutjämningen" };
const MEDIAN_USERS: SeriesBreak = { after: 2020, label: "brukarna räknas som en median över året" };

// Breaks that the catalogue's descriptions tell of (Kolada, 2026-03-23), and those of our own table of 29 key figures.
const BREAKS: Readonly<Record<string, readonly SeriesBreak[]>> = {
  N20900: [NEW_MODEL, { after: 2022, label: "politisk verksamhet ingår inte längre i referenskostnaden" }],
  N11024: [NEW_MODEL],
  N13020: [NEW_MODEL],
  N15001: [NEW_MODEL],
  N17001: [NEW_MODEL],
  N30001: [NEW_MODEL],
  N21006: [MEDIAN_USERS],
  N23009: [MEDIAN_USERS, { after: 2023, label: "annat boende ingår inte längre" }],
  N21702: [MEDIAN_USERS],
  N23805: [MEDIAN_USERS],
};

// Made of other key figures by the same rule, such as U20008 of N20900: on the list the same thing would stand twice.
const INDEX = /^(?:resurs|kvalitets|effektivitets)index\b/i;
const MADE_OF_OTHERS = "index som räknas ur andra nyckeltal, och de bedöms var för sig";
/** Indices that could not be screened even so. */
const FAULTY_INDICES: Readonly<Record<string, string>> = {
  U28001: "index med känt fel: de publicerade värdena 2018–2021 följer inte av komponenterna",
  U28900: "index som bygger på ett index med känt fel (U28001)",
  U20404: "index med känt brott: från 2023 räknas fler svarsalternativ",
  U20900: "index som bygger på ett index med känt brott (U20404)",
};

/** Known breaks in the series of a key figure (tidsseriebrott). */
export function breaksOfFigure(kpi: string): readonly SeriesBreak[] {
  return BREAKS[kpi] ?? [];
}

/**
 * Why an index is not screened; undefined for what is.
 *
 * @example
 * indexFault("N20900", "Nettokostnadsavvikelse äldreomsorg, (%)"); // => undefined
 * indexFault("U11404", "Kvalitetsindex förskola"); // => "index som räknas ur andra nyckeltal, och de bedöms var för sig"
 */
export function indexFault(kpi: string, title: string): string | undefined {
  return FAULTY_INDICES[kpi] ?? (INDEX.test(plainTitle(title)) ? MADE_OF_OTHERS : undefined);
}

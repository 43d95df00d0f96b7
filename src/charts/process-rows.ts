import type { ProcessSignal } from "../metrics/months/run-rules.ts";
import { signalText } from "./process-words.ts";

/** Signals that are told together, in one row under the plot. */
export type SignalRow = readonly [ProcessSignal, ...ProcessSignal[]];

/**
 * Signals by what they are about. A jump to or from months that another signal is about belongs to that one: a month far
 * beyond the limit is one thing that happened, not three.
 *
 * @example
 * const beyond = { rule: "outside", side: "above", periods: ["2021-03"] };
 * const up = { rule: "range", side: "above", periods: ["2021-02", "2021-03"] };
 * signalRows([up, beyond]).length; // => 1
 */
export function signalRows(signals: readonly ProcessSignal[]): SignalRow[] {
  const rows: [ProcessSignal, ...ProcessSignal[]][] = signals
    .filter(({ rule }) => rule !== "range")
    .map((one) => [one]);
  for (const jump of signals.filter(({ rule }) => rule === "range")) {
    const row = rows.find((told) => told.some(({ periods }) => periods.some((month) => jump.periods.includes(month))));
    if (row === undefined) rows.push([jump]);
    else row.push(jump);
  }
  return rows.sort(([a], [b]) => ((a.periods[0] ?? "") < (b.periods[0] ?? "") ? -1 : 1));
}

/** The months of a row that are marked in the plot: those of what it is about, not those of jumps to and from it. */
export function markedMonths([first, ...others]: SignalRow): readonly string[] {
  return first.rule === "range" ? [first, ...others].flatMap(({ periods }) => periods) : first.periods;
}

/**
 * A row in words.
 *
 * @example
 * const up = { rule: "range", side: "above", periods: ["2021-02", "2021-03"] };
 * const beyond = { rule: "outside", side: "above", periods: ["2021-03"] };
 * rowText([beyond, up]); // => "Över övre gränsen: 2021-03; stort språng uppåt: 2021-02–2021-03"
 */
export function rowText([first, ...others]: SignalRow): string {
  const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return [signalText(first), ...others.map((one) => lower(signalText(one)))].join("; ");
}

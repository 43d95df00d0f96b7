import type { Observation, Period } from "../../runs/observation.ts";
import type { Decoder } from "../../runs/source.ts";
import type { MissingReason } from "../../text/missing.ts";
import { createCodes } from "../columns/codes.ts";
import { GENDERS } from "../columns/grid.ts";
import { areasOfIds } from "./areas-of-values.ts";
import { type BadRow, valueRows, type ValueWords } from "./value-rows.ts";

const SLICE = 64 * 1024;

/**
 * Decode a stored file of values; see {@link importValues}. It is read twice: once to know that it can be read and what
 * areas it is about, and once as its observations are asked for, so that they need not all be in memory.
 */
export const decodeValues: Decoder = (content, { sha256: response }) => {
  const words = createValueWords();
  const rows = valueRows(words, () => undefined, refuse);
  rows.push(content);
  rows.end();
  return { observations: observations(content, words, response), areas: areasOfIds(words.areas.words) };
};

/** Codes for the words of a file of values; no reason at all is 0. */
export function createValueWords(): ValueWords {
  const reasons = createCodes<MissingReason | "">();
  reasons.codeOf("");
  return { kpis: createCodes(), areas: createCodes(), periods: createCodes<Period>(), reasons };
}

function* observations(content: Uint8Array, words: ValueWords, response: string): Generator<Observation> {
  let batch: Observation[] = [];
  const rows = valueRows(
    words,
    ({ kpi, area, period, gender, value, missing }) =>
      batch.push({
        kpi: words.kpis.words[kpi] ?? "",
        area: words.areas.words[area] ?? "",
        period: words.periods.words[period] ?? 0,
        gender: GENDERS[gender] ?? "T",
        value: Number.isNaN(value) ? null : value,
        missing: words.reasons.words[missing] || null,
        count: null,
        response,
      }),
    refuse,
  );
  for (let start = 0; start < content.length; start += SLICE) {
    rows.push(content.subarray(start, start + SLICE));
    if (start + SLICE >= content.length) rows.end();
    yield* batch;
    batch = [];
  }
}

function refuse({ line, reason }: BadRow): never {
  throw new Error(`line ${line}: ${reason}`);
}

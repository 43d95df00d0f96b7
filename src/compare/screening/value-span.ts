import { plainTitle } from "../polarity/plain-title.ts";

const NUMBERS: Readonly<Record<string, number>> = { två: 2, tre: 3, fyra: 4, fem: 5 };

// "3-årsm", "fyraårsmedelvärde", "senaste treårsperioden"; in titles only "de senaste två åren", which descriptions say of pupils.
const MEAN = /(\d|två|tre|fyra|fem)[- ]?års ?-?(?:m\b|medel|period)/i;
const LAST_YEARS = /senaste (\d|två|tre|fyra|fem) åren/i;
// "år T-2 till år T", "år T till år T-2", "år T, T-1 och T-2".
const BACK = /(?:\bT-(\d) till (?:och med )?(?:år )?T\b|\bT till (?:år )?T-(\d)|\bT, T-1 och T-(\d))/i;

/**
 * How many years each value of a key figure is of (mätperiodens längd), as its words tell: 3 for "3-årsm" or "år T-2 till år
 * T", else 1. Two such values share years when they lie closer than that, and a change between them is then no change
 * between two measurements.
 *
 * @param title as its source words it
 * @param description as its source words it
 * @example
 * valueSpan("Fallskador bland personer 80+, 3-årsm, antal slutenvårdstillfällen/100 000 inv", null); // => 3
 * valueSpan("Invånare med fetma, andel (%)", "Urval på invånare 16-84 år, avser år T-3 till T."); // => 4
 * valueSpan("Kostnad förskola, kr/inskrivet barn", "Dividerat med medelvärdet av år T-1 och T."); // => 1
 */
export function valueSpan(title: string, description: string | null): number {
  const [name, words] = [plainTitle(title), plainTitle(description ?? "")];
  const mean = MEAN.exec(name) ?? LAST_YEARS.exec(name) ?? MEAN.exec(words);
  if (mean?.[1] !== undefined) return NUMBERS[mean[1].toLowerCase()] ?? Number(mean[1]);
  const back = BACK.exec(words);
  return back === null ? 1 : 1 + Number(back[1] ?? back[2] ?? back[3]);
}

import type { Direction } from "../../metrics/direction.ts";
import { formatNumber } from "../../text/number.ts";
import { IF_SILENT_ARE_ALIKE } from "./assumptions.ts";
import { percent, pWords } from "./share-words.ts";
import { oneSidedLevel, readsAsNone } from "./target-methods.ts";
import type { TargetTest } from "./test-target.ts";

const NAMES: Readonly<Record<string, string>> = {
  exact: "exakt test",
  score: "scoretest",
  margin: "rapporternas felmarginal",
};

/** The sentence that says what a test against a target found. */
export function targetSentence(test: TargetTest, good: Direction): string {
  const { verdict, direction, target, share, answered } = test;
  const goal = percent(target);
  const found = `${percent(share)} av ${formatNumber(answered)} svarande är positiva`;
  const outcome = direction === "at" || (direction === "above") === (good === "high") ? "nått" : "missat";
  if (verdict === "certain") return `Målet ${goal} är säkert ${outcome}: ${bound(test)}.`;
  // A distance that is not to be seen in the figures must not name a side when nothing else does.
  if (direction === "at" || (verdict === "not shown" && readsAsNone(Math.abs(share - target)))) {
    return `Det är inte visat åt vilket håll andelen skiljer sig från målet ${goal}: ${found}.`;
  }
  const p = oneSided(test.p, test);
  if (verdict === "holds") {
    return `Målet ${goal} är ${outcome} enligt alla tre testen, ${IF_SILENT_ARE_ALIKE}: ${found} (${p}).`;
  }
  if (verdict === "not shown") return `Det är inte visat att målet ${goal} är ${outcome}: ${found} (${p}).`;
  return `Om målet ${goal} är ${outcome} beror på metoden: ${found}. ${split(test)}`;
}

function bound({ direction, possible, share, answered, asked }: TargetTest): string {
  if (possible === undefined || answered === asked) {
    const all = answered === 1 ? "den enda tillfrågade" : `alla ${formatNumber(answered)} tillfrågade`;
    return `${all} svarade, och ${percent(share)} är positiva`;
  }
  const end = direction === "below" ? `högst ${percent(possible.upper)}` : `minst ${percent(possible.lower)}`;
  const verb = direction === "below" ? "kan vara" : "är";
  return `${end} av alla tillfrågade ${verb} positiva, vad de som inte svarade än tycker`;
}

function oneSided(p: number, { confidence }: TargetTest): string {
  return `ensidigt ${pWords(p, oneSidedLevel(confidence))}`;
}

function split(test: TargetTest): string {
  const said = (holds: boolean) =>
    test.methods
      .filter((result) => result.holds === holds && NAMES[result.method] !== undefined)
      .map(({ method, p }) => (p === undefined ? NAMES[method] : `${NAMES[method]} (${oneSided(p, test)})`))
      .join(" och ");
  const holding = said(true);
  return `${holding.slice(0, 1).toUpperCase()}${holding.slice(1)} visar det, ${said(false)} gör det inte.`;
}

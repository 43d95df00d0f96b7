import type { Direction } from "../../metrics/direction.ts";
import { formatNumber } from "../../text/number.ts";
import { percent, pWords } from "./share-words.ts";
import type { TargetTest } from "./test-target.ts";

const NAMES: Readonly<Record<string, string>> = {
  exact: "exakt test",
  score: "scoretest",
  margin: "rapporternas felmarginal",
};

/** The sentence that says what a test against a target found. */
export function targetSentence(test: TargetTest, good: Direction): string {
  const { verdict, direction, target, share, answered, p } = test;
  const goal = percent(target);
  const found = `${percent(share)} av ${formatNumber(answered)} svarande är positiva`;
  const outcome = direction === "at" || (direction === "above") === (good === "high") ? "nått" : "missat";
  if (verdict === "certain") return `Målet ${goal} är säkert ${outcome}: ${bound(test)}.`;
  if (direction === "at") return `Det är inte visat åt vilket håll andelen skiljer sig från målet ${goal}: ${found}.`;
  if (verdict === "holds") return `Målet ${goal} är ${outcome}, vilken metod man än väljer: ${found} (${pWords(p)}).`;
  if (verdict === "not shown") return `Det är inte visat att målet ${goal} är ${outcome}: ${found} (${pWords(p)}).`;
  return `Om målet ${goal} är ${outcome} beror på metoden: ${found}. ${split(test)}`;
}

function bound({ direction, possible, share, answered, asked }: TargetTest): string {
  if (possible === undefined || answered === asked) {
    return `alla ${formatNumber(answered)} tillfrågade svarade, och ${percent(share)} är positiva`;
  }
  const end = direction === "below" ? `högst ${percent(possible.upper)}` : `minst ${percent(possible.lower)}`;
  const verb = direction === "below" ? "kan vara" : "är";
  return `${end} av alla tillfrågade ${verb} positiva, vad de som inte svarade än tycker`;
}

function split({ methods }: TargetTest): string {
  const said = (holds: boolean) =>
    methods
      .filter((result) => result.holds === holds && NAMES[result.method] !== undefined)
      .map(({ method, p }) => (p === undefined ? NAMES[method] : `${NAMES[method]} (${pWords(p)})`))
      .join(" och ");
  const holding = said(true);
  return `${holding.slice(0, 1).toUpperCase()}${holding.slice(1)} visar det, ${said(false)} gör det inte.`;
}

import { SILENT_AT_RANDOM } from "../../metrics/shares/assumptions.ts";
import type { CostAgainstQuality } from "./cost-against-quality.ts";
import type { QualityUncertainty } from "./quality-uncertainty.ts";
import { sidesInWords } from "./sides.ts";

const COST =
  "Kostnaden räknar alla och har ingen slumpmässig osäkerhet; vad den innehåller kan skilja mellan kommuner.";
const LEVEL = "Medianen och medlet räknas som en fast nivå; deras egen osäkerhet är inte med.";
const NORMAL = "Kvaliteten räknas som ungefär normalfördelad kring sitt sanna värde, oberoende mellan kommuner.";
const UNKNOWN = "Osäkerheten i kvaliteten är inte känd: ingen placering är säker.";
const ADJUSTED =
  "Det som sägs vara säkert är justerat för antalet jämförelser (Holm), var för sig mot referensen och mot kommunen i fokus.";

/** What a comparison of cost and quality takes for granted, in Swedish. */
export function assumptions(reference: string, uncertainty: QualityUncertainty | undefined): string[] {
  if (uncertainty === undefined) return [COST, UNKNOWN];
  return [
    COST,
    ...("answers" in uncertainty ? [SILENT_AT_RANDOM] : [NORMAL]),
    ...(reference === "median" || reference === "mean" ? [LEVEL] : []),
    ADJUSTED,
  ];
}

/**
 * "Nacka har lägre kostnad än medianen; kvaliteten går inte att skilja från medianens. …": better and worse are only said of
 * what is certain, and the certain ones come first among those that are both cheaper and better.
 */
export function costQualitySentence(result: CostAgainstQuality, referenceName: string | undefined): string {
  const { rows, focus, focusName, focusMissing, reference } = result;
  const own = rows.find(({ municipality }) => municipality === focus);
  if (own === undefined) return `${focusName} har ingen plats: ${focusMissing}.`;
  const than =
    referenceName === undefined ? LEVELS[reference.kind] : { the: referenceName, its: genitive(referenceName) };
  const { the, its } = than ?? { the: reference.kind, its: reference.kind };
  const counts = bothInWords(result, own.name);
  if (reference.kind === focus) return counts;
  if (own.certain) return `${own.name} är ${sidesInWords(own)} än ${the}; skillnaden i kvalitet är säker. ${counts}`;
  const quality =
    own.p === null ? `kvaliteten är inte prövad mot ${its}` : `kvaliteten går inte att skilja från ${its}`;
  return `${own.name} har ${costInWords(own.cost, reference.cost)} ${the}; ${quality}. ${counts}`;
}

const LEVELS: Readonly<Record<string, { readonly the: string; readonly its: string }>> = {
  median: { the: "medianen", its: "medianens" },
  mean: { the: "medlet", its: "medlets" },
};

function genitive(name: string): string {
  return /[sxz]$/.test(name) ? name : `${name}s`;
}

function costInWords(cost: number, reference: number): string {
  return cost === reference ? "samma kostnad som" : `${cost < reference ? "lägre" : "högre"} kostnad än`;
}

function bothInWords({ rows, cheaperAndBetter }: CostAgainstQuality, name: string): string {
  const others = rows.length - 1;
  const certain = cheaperAndBetter.filter((row) => row.certain).length;
  const inFigures = cheaperAndBetter.length - certain;
  if (cheaperAndBetter.length === 0) return `Ingen av ${others} är både billigare och bättre än ${name}.`;
  if (certain === 0)
    return `Ingen av ${others} är säkert både billigare och bättre än ${name}; ${inFigures} är det i siffrorna.`;
  const more = inFigures === 0 ? "" : `; ${inFigures} till är det i siffrorna`;
  return `${certain} av ${others} är säkert både billigare och bättre än ${name}${more}.`;
}

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

/** "Nacka är billigare och bättre än medianen; kvaliteten går inte att skilja från den. …" */
export function costQualitySentence(result: CostAgainstQuality, referenceName: string | undefined): string {
  const { rows, focus, focusName, focusMissing, cheaperAndBetter, reference } = result;
  const own = rows.find(({ municipality }) => municipality === focus);
  if (own === undefined) return `${focusName} har ingen plats: ${focusMissing}.`;
  const names: Readonly<Record<string, string>> = { median: "medianen", mean: "medlet" };
  const than = referenceName ?? names[reference.kind] ?? reference.kind;
  const sure = own.certain ? "skillnaden i kvalitet är säker" : "kvaliteten går inte att skilja från referensens";
  const place = reference.kind === focus ? "" : `${own.name} är ${sidesInWords(own)} än ${than}; ${sure}. `;
  const certain = cheaperAndBetter.filter((row) => row.certain).length;
  const others = rows.length - 1;
  if (cheaperAndBetter.length === 0) return `${place}Ingen av ${others} är både billigare och bättre än ${own.name}.`;
  const surely = certain === 0 ? "ingen av dem säkert bättre" : `${certain} av dem säkert bättre`;
  return `${place}${cheaperAndBetter.length} av ${others} är både billigare och bättre än ${own.name}, ${surely}.`;
}

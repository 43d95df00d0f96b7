import type { NumberedPart } from "./number-parts.ts";

/** A source line of the report, and the figures and tables that it stands under. */
export interface SourceReference {
  readonly source: string;
  readonly places: readonly string[];
}

/** The sources of all figures and tables, in the order in which they are first named. */
export function sourceReferences(parts: readonly NumberedPart[]): SourceReference[] {
  const places = new Map<string, string[]>();
  for (const part of parts) {
    for (const source of new Set(sourcesOf(part))) {
      places.set(source, [...(places.get(source) ?? []), placeOf(part)]);
    }
  }
  return [...places].map(([source, named]) => ({ source, places: named.filter((place) => place !== "") }));
}

function sourcesOf(part: NumberedPart): readonly string[] {
  if (part.kind === "figure") return [part.chart.source];
  if (part.kind === "numbered table") return part.table.sources;
  return part.kind === "paragraph" && part.role === "source" ? [part.text] : [];
}

function placeOf(part: NumberedPart): string {
  if (part.kind === "figure") return `figur ${part.number}`;
  return part.kind === "numbered table" ? `tabell ${part.number}` : "";
}

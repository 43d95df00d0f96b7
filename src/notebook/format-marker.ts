import type { CellMarker } from "./cell-marker.ts";

/**
 * Write the line that begins a cell, the way Jupytext does: title, kind, metadata.
 *
 * @example
 * formatMarker({ kind: "code", title: "Table", metadata: { tags: ["a", "b"] } }); // => '// %% Table tags=["a", "b"]'
 */
export function formatMarker({ kind, title, metadata }: CellMarker): string {
  const pairs = Object.entries(metadata).map(([key, value]) => `${key}=${spacedJson(value)}`);
  const words = ["// %%", title, kind === "markdown" ? "[markdown]" : undefined, ...pairs];
  return words.filter((word) => word !== undefined).join(" ");
}

/** JSON with a space after each comma and colon, as Python writes it. */
function spacedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spacedJson).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${spacedJson(item)}`)
    .join(", ")}}`;
}

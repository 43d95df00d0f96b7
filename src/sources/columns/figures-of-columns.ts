import { readFileSync } from "node:fs";
import path from "node:path";
import type { Observation } from "../../runs/observation.ts";
import type { Frozen } from "../../runs/open-frozen.ts";
import { sha256 } from "../../runs/sha256.ts";
import { figuresOfParts, type HeldFigures } from "../figures-of-parts.ts";
import { readParts } from "../read-parts.ts";
import { buildColumns } from "./build-columns.ts";
import { type Axes, type Chunk, NO_RESPONSE } from "./chunk.ts";
import { readChunk, readValues, type ValuesPlace } from "./chunk-file.ts";
import { type ColumnsIndex, columnsFolder } from "./columns-index.ts";
import type { Grid } from "./grid.ts";
import { keepLatest } from "./keep-latest.ts";

/** How many key figures are kept decoded. */
const KEPT = 16;

/**
 * The figures of a run out of its columns, each key figure read when it is asked for and checked against the hash in the
 * index. A file that is missing or damaged is never used: the columns are made anew from the objects, and where they cannot
 * be written the objects are read.
 */
export function figuresOfColumns(frozen: Frozen, opened: ColumnsIndex): HeldFigures {
  const { manifest, cache } = frozen;
  const folder = columnsFolder(cache, manifest);
  const responses = manifest.responses.map(({ sha256 }) => sha256);
  let entries = entriesOf(opened);
  let fromObjects: HeldFigures | undefined;
  const look = (kpi: string): Found | undefined => {
    const entry = entries.get(kpi);
    const bytes = entry && readIfWhole(path.join(folder, entry.file), entry.sha256);
    return entry && bytes && { ...entry, bytes };
  };
  const find = (kpi: string): Found | undefined => {
    const found = look(kpi);
    if (found !== undefined) return found;
    const rebuilt = buildColumns(frozen);
    if (rebuilt !== undefined) entries = entriesOf(rebuilt);
    return look(kpi);
  };
  const instead = (): HeldFigures => {
    fromObjects ??= figuresOfParts(manifest, [...readParts(frozen)]);
    return fromObjects;
  };
  const observations = keepLatest(KEPT, (kpi: string) => {
    const found = find(kpi);
    if (found === undefined) return instead().observations(kpi);
    return observationsOf(readChunk(found.bytes, found.axes), responses);
  });
  return {
    held: opened.keyFigures.map(({ kpi }) => kpi),
    periods: opened.periods,
    observations: (kpi) => (entries.has(kpi) ? observations(kpi) : undefined),
    grid: (kpi) => {
      if (!entries.has(kpi)) return undefined;
      const found = find(kpi);
      return found === undefined ? instead().grid(kpi) : gridOfFile(found);
    },
  };
}

interface Entry {
  readonly axes: Axes;
  readonly file: string;
  readonly sha256: string;
  readonly values: ValuesPlace;
}

type Found = Entry & { readonly bytes: Uint8Array };

function entriesOf({ keyFigures, areaLists }: ColumnsIndex): Map<string, Entry> {
  return new Map(
    keyFigures.map(({ kpi, genders, periods, grid, areas, ...entry }) => {
      return [kpi, { ...entry, axes: { kpi, genders, areas: areaLists[areas] ?? [], periods, grid } }];
    }),
  );
}

function readIfWhole(file: string, hash: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    return sha256(bytes) === hash ? bytes : undefined;
  } catch {
    return undefined; // as good as damaged, whatever keeps it from being read
  }
}

function observationsOf(chunk: Chunk, responses: readonly string[]): Observation[] {
  const { kpi, value, missing, response, count } = chunk;
  const observations: Observation[] = [];
  for (let row = 0; row < value.length; row++) {
    const at = response[row] ?? NO_RESPONSE;
    if (at === NO_RESPONSE) continue;
    const counted = count?.[row] ?? Number.NaN;
    observations.push({
      kpi,
      area: chunk.areas[chunk.area[row] ?? 0] ?? "",
      period: chunk.periods[chunk.period[row] ?? 0] ?? "",
      gender: chunk.genders[chunk.gender[row] ?? 0] ?? "T",
      value: orNull(value[row] ?? Number.NaN),
      missing: missing[row] || null,
      count: orNull(counted),
      response: responses[at] ?? "",
    });
  }
  return observations;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function gridOfFile({ bytes, axes, values: place }: Found): Grid {
  const { kpi, genders, areas, periods } = axes;
  const values = axes.grid ? readValues(bytes, place) : spread(readChunk(bytes, axes));
  return { kpi, genders, areas, periods, values };
}

/** The values of rows that are no grid, put into one. */
function spread({ genders, areas, periods, value, ...places }: Chunk): Float64Array {
  const values = new Float64Array(genders.length * areas.length * periods.length).fill(Number.NaN);
  for (let row = 0; row < value.length; row++) {
    const series = (places.gender[row] ?? 0) * areas.length + (places.area[row] ?? 0);
    values[series * periods.length + (places.period[row] ?? 0)] = value[row] ?? Number.NaN;
  }
  return values;
}

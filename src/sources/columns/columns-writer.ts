import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Manifest } from "../../runs/manifest.ts";
import type { Observation, Period } from "../../runs/observation.ts";
import { sha256 } from "../../runs/sha256.ts";
import type { MissingReason } from "../../text/missing.ts";
import { refreshedFrom } from "../refresh/refresh-request.ts";
import { type Chunk, NO_RESPONSE } from "./chunk.ts";
import { chunkFile, placeOfValues } from "./chunk-file.ts";
import { chunksOfRows, type Words } from "./chunks-of-rows.ts";
import { createCodes } from "./codes.ts";
import { type ChunkEntry, type ColumnsIndex, columnsFolder, indexFor, sealIndex } from "./columns-index.ts";
import { comparePeriods, GENDERS } from "./grid.ts";
import { openSpill, type Spill } from "./spill.ts";

/** Columns in the making. */
export interface ColumnsWriter extends Words {
  /** A folder of its own, for other files in the making too. */
  readonly folder: string;
  /** Add a row of codes. */
  readonly add: Spill["add"];
  /** Add an observation, and which of the run's responses it came in. */
  addObservation(observation: Observation, response: number): void;
  /** Sort, write and put in place. */
  finish(
    manifest: Manifest,
    parts: ColumnsIndex["parts"],
    options?: { readonly check?: (chunk: Chunk) => void },
  ): ColumnsIndex;
  /** Take away what is left in the making; to be called whatever happens. */
  close(): void;
}

/**
 * Begin columns: rows go to disk as they come, so that memory holds a small part of them at a time whatever the size of the
 * run. The files are made in a folder of their own, which is put in place as a whole.
 *
 * @throws {Error} when the cache cannot be written
 */
export function createColumnsWriter(cache: string): ColumnsWriter {
  const folder = path.join(cache, "columns", `.${randomUUID()}.tmp`);
  mkdirSync(folder, { recursive: true });
  const spill = openSpill(folder);
  const reasons = createCodes<MissingReason | "">();
  reasons.codeOf("");
  const words: Words = { kpis: createCodes(), areas: createCodes(), periods: createCodes<Period>(), reasons };
  return {
    ...words,
    folder,
    add: spill.add,
    addObservation({ kpi, area, period, gender, value, missing, count }, response) {
      spill.add({
        kpi: words.kpis.codeOf(kpi),
        area: words.areas.codeOf(area),
        period: words.periods.codeOf(period),
        gender: GENDERS.indexOf(gender),
        missing: reasons.codeOf(missing ?? ""),
        response,
        value: value ?? Number.NaN,
        count: count ?? Number.NaN,
      });
    },
    finish(manifest, parts, { check } = {}) {
      const made = path.join(folder, "columns");
      mkdirSync(made);
      const places = new Map([...words.kpis.words].sort().map((kpi, at) => [kpi, at]));
      const areaLists = createCodes<string>();
      const keyFigures: ChunkEntry[] = [];
      let observations = 0;
      for (const rows of spill.drain()) {
        for (const chunk of chunksOfRows(rows, words, timesOf(manifest))) {
          check?.(chunk);
          const file = `${String(places.get(chunk.kpi)).padStart(5, "0")}.parquet`;
          const bytes = chunkFile(chunk);
          writeFileSync(path.join(made, file), bytes);
          const { kpi, genders, periods, grid } = chunk;
          const areas = areaLists.codeOf(JSON.stringify(chunk.areas));
          const values = placeOfValues(bytes);
          keyFigures.push({ kpi, genders, areas, periods, grid, file, sha256: sha256(bytes), values });
          for (const response of chunk.response) if (response !== NO_RESPONSE) observations++;
        }
      }
      keyFigures.sort((a, b) => (a.file < b.file ? -1 : 1));
      const periods = [...words.periods.words].sort(comparePeriods);
      const index = indexFor(manifest, {
        parts,
        periods,
        observations,
        areaLists: areaLists.words.map((list) => JSON.parse(list) as string[]),
        keyFigures,
      });
      writeFileSync(path.join(made, "index.json"), sealIndex(index));
      putInPlace(made, columnsFolder(cache, manifest), path.join(folder, "before"));
      return index;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** When each response came; only of a refreshed run, see {@link latestFigures}. */
function timesOf(manifest: Manifest): string[] | undefined {
  if (refreshedFrom(manifest) === undefined) return undefined;
  const times = new Map<string, string>();
  for (const { sha256, fetchedAt } of manifest.responses) {
    if (fetchedAt > (times.get(sha256) ?? "")) times.set(sha256, fetchedAt);
  }
  return manifest.responses.map(({ sha256 }) => times.get(sha256) ?? "");
}

/** What lies there is stale, or what another process made just now: of the same answers, so that either will do. */
function putInPlace(made: string, place: string, before: string): void {
  try {
    renameSync(made, place);
    return;
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
  renameSync(place, before);
  try {
    renameSync(made, place);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

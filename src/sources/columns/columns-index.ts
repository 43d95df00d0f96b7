import path from "node:path";
import type { Manifest } from "../../runs/manifest.ts";
import type { Decoded, Period } from "../../runs/observation.ts";
import { sha256 } from "../../runs/sha256.ts";
import { VERSION } from "../../version.ts";
import type { Axes } from "./chunk.ts";
import type { ValuesPlace } from "./chunk-file.ts";

/** Changed whenever the files' form or what they are read from changes: files of another format are made anew. */
const FORMAT = `jamforbar-columns/2 ${VERSION}`;

/** What the columns of a run hold, beside the figures themselves. */
export interface ColumnsIndex {
  readonly format: string;
  /** Of the run, and the hashes of the objects that the columns were read from. */
  readonly fingerprint: string;
  readonly objects: readonly string[];
  /** What each object holds but observations. */
  readonly parts: readonly Omit<Decoded, "observations">[];
  readonly periods: readonly Period[];
  /** How many observations there are in all. */
  readonly observations: number;
  readonly areaLists: readonly (readonly string[])[];
  /** By id. */
  readonly keyFigures: readonly ChunkEntry[];
}

/** The file of a key figure, and its axes. */
export interface ChunkEntry extends Omit<Axes, "areas"> {
  /** Which of the index's lists its areas are: most key figures have those of many others. */
  readonly areas: number;
  readonly file: string;
  readonly sha256: string;
  readonly values: ValuesPlace;
}

/** Where a run's columns lie. */
export function columnsFolder(cache: string, { fingerprint }: Pick<Manifest, "fingerprint">): string {
  return path.join(cache, "columns", fingerprint);
}

/** An index for a run, with what is the same for all columns of that run. */
export function indexFor(
  { fingerprint, responses }: Pick<Manifest, "fingerprint" | "responses">,
  contents: Omit<ColumnsIndex, "format" | "fingerprint" | "objects">,
): ColumnsIndex {
  return { ...contents, format: FORMAT, fingerprint, objects: responses.map(({ sha256 }) => sha256) };
}

/** An index as the text of a file: a line of JSON, and a line with its SHA-256. */
export function sealIndex(index: ColumnsIndex): string {
  const text = JSON.stringify(index);
  return `${text}\n${sha256(text)}\n`;
}

/** The index in a file; undefined when it was changed, is of another format, or of other answers. */
export function readIndex(
  file: string,
  manifest: Pick<Manifest, "fingerprint" | "responses">,
): ColumnsIndex | undefined {
  const [text = "", seal, end] = file.split("\n");
  if (end !== "" || sha256(text) !== seal) return undefined;
  const index = JSON.parse(text) as ColumnsIndex;
  const wanted = indexFor(manifest, index);
  const isOurs =
    index.format === wanted.format &&
    index.fingerprint === wanted.fingerprint &&
    index.objects.join() === wanted.objects.join();
  return isOurs ? index : undefined;
}

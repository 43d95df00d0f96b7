import { gunzipSync, gzipSync } from "node:zlib";
import { type ColumnMetaData, parquetMetadata, type SchemaElement } from "hyparquet";
import { readColumn } from "hyparquet/src/column.js";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Period } from "../../runs/observation.ts";
import type { MissingReason } from "../../text/missing.ts";
import type { Axes, Chunk } from "./chunk.ts";

const ROOT = { element: { name: "root", num_children: 1 }, count: 1, path: [] };
const WHOLE = { rowGroupSize: Number.MAX_SAFE_INTEGER, pageSize: 0 };
const GZIP = { GZIP: (page: Uint8Array) => gzipSync(page) };
const HOW_TO_READ = {
  parsers: DEFAULT_PARSERS,
  // Room for all of a page at once, and a little more: else it comes in pieces that have to be put together.
  compressors: { GZIP: (page: Uint8Array, size: number) => gunzipSync(page, { chunkSize: size + 64 }) },
};

/**
 * The rows of one key figure as a Parquet file with gzip pages, one page for each column, which any tool can read. The same
 * rows give the same bytes.
 */
export function chunkFile(chunk: Chunk): Uint8Array {
  const { genders, areas, periods, count } = chunk;
  const words = <T>(axis: readonly T[], at: ArrayLike<number>) => Array.from(at, (index) => String(axis[index]));
  const text = (name: string, data: string[]) => ({ name, data, type: "STRING", nullable: false }) as const;
  const doubles = (name: string, data: Float64Array) =>
    ({ name, data, type: "DOUBLE", encoding: "PLAIN", nullable: false }) as const;
  const columnData = [
    text("gender", words(genders, chunk.gender)),
    text("municipality", words(areas, chunk.area)),
    text("period", words(periods, chunk.period)),
    doubles("value", chunk.value),
    text("missing", [...chunk.missing]),
    { name: "response", data: chunk.response, type: "INT32", encoding: "RLE_DICTIONARY", nullable: false } as const,
    ...(count === undefined ? [] : [doubles("count", count)]),
  ];
  const how = { ...WHOLE, codec: "GZIP", compressors: GZIP, statistics: false, createdBy: "jamforbar" } as const;
  return new Uint8Array(parquetWriteBuffer({ columnData, ...how }));
}

/** Where in a chunk file the values lie, so that they can be read without its footer. */
export function placeOfValues(bytes: Uint8Array): ValuesPlace {
  const { rows, place } = openFile(bytes);
  const { start, length } = place("value");
  return { start, length, rows };
}

export interface ValuesPlace {
  readonly start: number;
  readonly length: number;
  readonly rows: number;
}

/** The values of a key figure, without their keys: a view of the page that they lie in. */
export function readValues(bytes: Uint8Array, place: ValuesPlace): Float64Array {
  const element = { name: "value", type: "DOUBLE", repetition_type: "REQUIRED" } as const;
  return readPage(bytes, { ...place, element, type: "DOUBLE", codec: "GZIP" }) as Float64Array;
}

/** All that a chunk file holds. */
export function readChunk(bytes: Uint8Array, axes: Axes): Chunk {
  const { rows, place, has } = openFile(bytes);
  const column = (name: string) => readPage(bytes, { ...place(name), rows });
  return {
    ...axes,
    ...(axes.grid ? placesOfGrid(axes) : placesOfRows(axes, column)),
    value: column("value") as Float64Array,
    missing: column("missing") as (MissingReason | "")[],
    response: Int32Array.from(column("response") as ArrayLike<number>),
    ...(has("count") ? { count: column("count") as Float64Array } : {}),
  };
}

type Column = (name: string) => ArrayLike<unknown>;

/** What a file's footer says of its columns. */
function openFile(bytes: Uint8Array) {
  const { schema, row_groups } = parquetMetadata(bytes, { geoparquet: false });
  const elements = schema.slice(1);
  const indexOf = (name: string) => elements.findIndex((element) => element.name === name);
  const place = (name: string) => {
    const at = indexOf(name);
    const [element, about] = [elements[at], row_groups[0]?.columns[at]?.meta_data];
    if (element === undefined || about === undefined) throw new Error(`it has no column ${name}`);
    const start = Number(about.dictionary_page_offset ?? about.data_page_offset);
    return { element, type: about.type, codec: about.codec, start, length: Number(about.total_compressed_size) };
  };
  return { rows: Number(row_groups[0]?.num_rows ?? 0), place, has: (name: string) => indexOf(name) >= 0 };
}

type ColumnPlace = ValuesPlace & Pick<ColumnMetaData, "type" | "codec"> & { readonly element: SchemaElement };

/** A column, which lies in one page. The library's own way in is asynchronous, for files on the net; this part is not. */
function readPage(bytes: Uint8Array, { element, type, codec, start, length, rows }: ColumnPlace): ArrayLike<unknown> {
  const leaf = { element, children: [], count: 1, path: [element.name] };
  const { data } = readColumn(
    { view: new DataView(bytes.buffer, bytes.byteOffset + start, length), offset: 0 },
    { groupStart: 0, selectStart: 0, selectEnd: rows, groupRows: rows },
    {
      ...HOW_TO_READ,
      pathInSchema: [element.name],
      type,
      element,
      schemaPath: [{ ...ROOT, children: [leaf] }, leaf],
      codec,
    },
  );
  const [page, ...more] = data;
  if (page === undefined || more.length > 0 || page.length !== rows)
    throw new Error(`its column ${element.name} is torn`);
  return page;
}

function placesOfGrid({ genders, areas, periods }: Axes): Pick<Chunk, "gender" | "area" | "period"> {
  const rows = genders.length * areas.length * periods.length;
  const [gender, area, period] = [new Uint8Array(rows), new Uint32Array(rows), new Uint16Array(rows)];
  for (let row = 0; row < rows; row++) {
    const series = Math.floor(row / periods.length);
    period[row] = row - series * periods.length;
    gender[row] = Math.floor(series / areas.length);
    area[row] = series % areas.length;
  }
  return { gender, area, period };
}

function placesOfRows(axes: Axes, column: Column): Pick<Chunk, "gender" | "area" | "period"> {
  const places = (name: string, axis: readonly Period[]) => {
    const at = new Map(axis.map((one, index) => [String(one), index]));
    return Uint32Array.from(column(name) as ArrayLike<string>, (word) => at.get(word) ?? 0);
  };
  return {
    gender: places("gender", axes.genders),
    area: places("municipality", axes.areas),
    period: places("period", axes.periods),
  };
}

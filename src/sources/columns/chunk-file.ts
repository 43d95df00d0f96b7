import { gunzipSync, gzipSync } from "node:zlib";
import { parquetMetadata } from "hyparquet";
import { readColumn } from "hyparquet/src/column.js";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Period } from "../../runs/observation.ts";
import type { MissingReason } from "../../text/missing.ts";
import type { Axes, Chunk } from "./chunk.ts";

const AXES = "jamforbar";
const WHOLE = { rowGroupSize: Number.MAX_SAFE_INTEGER, pageSize: 0 };
const GZIP = { GZIP: (page: Uint8Array) => gzipSync(page) };
const HOW_TO_READ = {
  parsers: DEFAULT_PARSERS,
  // Room for all of a page at once, and a little more: else it comes in pieces that have to be put together.
  compressors: { GZIP: (page: Uint8Array, size: number) => gunzipSync(page, { chunkSize: size + 64 }) },
};

/**
 * The rows of one key figure as a Parquet file with gzip pages, one page for each column, which any tool can read. The axes
 * stand in its key-value metadata, so that the values of a grid can be read without its keys. The same rows give the
 * same bytes.
 */
export function chunkFile(chunk: Chunk): Uint8Array {
  const { kpi, genders, areas, periods, grid, count } = chunk;
  const axes: Axes = { kpi, genders, areas, periods, grid };
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
  const kvMetadata = [{ key: AXES, value: JSON.stringify(axes) }];
  const how = { ...WHOLE, codec: "GZIP", compressors: GZIP, statistics: false, createdBy: "jamforbar" } as const;
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, ...how }));
}

/** The values of a key figure, without their keys: a view of the page that they lie in. */
export function readValues(bytes: Uint8Array): { readonly axes: Axes; readonly values: Float64Array } {
  const file = openFile(bytes);
  return { axes: file.axes, values: file.column("value") as Float64Array };
}

/** All that a chunk file holds. */
export function readChunk(bytes: Uint8Array): Chunk {
  const { axes, column, has } = openFile(bytes);
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

/** The library's own way in is asynchronous, for files on the net; these parts of it are not. */
function openFile(bytes: Uint8Array): { axes: Axes; column: Column; has: (name: string) => boolean } {
  const metadata = parquetMetadata(bytes, { geoparquet: false });
  const [root, ...elements] = metadata.schema;
  const axes = metadata.key_value_metadata?.find(({ key }) => key === AXES)?.value;
  const group = metadata.row_groups[0];
  if (root === undefined || axes === undefined || group === undefined) throw new Error("it is no file of columns");
  const rows = Number(group.num_rows);
  const indexOf = (name: string) => elements.findIndex((element) => element.name === name);
  const column = (name: string): ArrayLike<unknown> => {
    const at = indexOf(name);
    const [element, about] = [elements[at], group.columns[at]?.meta_data];
    if (element === undefined || about === undefined) throw new Error(`it has no column ${name}`);
    const start = Number(about.dictionary_page_offset ?? about.data_page_offset);
    const view = new DataView(bytes.buffer, bytes.byteOffset + start, Number(about.total_compressed_size));
    const leaf = { element, children: [], count: 1, path: [name] };
    const schemaPath = [{ element: root, children: [leaf], count: 1, path: [] }, leaf];
    const { data } = readColumn(
      { view, offset: 0 },
      { groupStart: 0, selectStart: 0, selectEnd: rows, groupRows: rows },
      { ...HOW_TO_READ, pathInSchema: [name], type: about.type, element, schemaPath, codec: about.codec },
    );
    const [page, ...more] = data;
    if (page === undefined || more.length > 0 || page.length !== rows) throw new Error(`its column ${name} is torn`);
    return page;
  };
  return { axes: JSON.parse(axes) as Axes, column, has: (name) => indexOf(name) >= 0 };
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

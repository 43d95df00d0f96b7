import type { Decoded, KeyFigure } from "../../runs/observation.ts";
import type { Decoder } from "../../runs/source.ts";
import { parseStoredTable, type StoredTable } from "./stored-table.ts";

/** The formats of a table file's parts in a run. */
export const TABLE_FORMATS = {
  original: "table-file/original",
  mapping: "table-file/mapping",
  observations: "table-file/observations",
} as const;

/**
 * Decode what a run keeps of a table file. The file and its mapping were read when the run was frozen, and say nothing
 * more: a run opens to the same figures even when a later version would read the file otherwise.
 */
export const decodeTableFile: Readonly<Record<string, Decoder>> = {
  [TABLE_FORMATS.original]: () => ({}),
  [TABLE_FORMATS.mapping]: () => ({}),
  [TABLE_FORMATS.observations]: (content, { sha256 }) => decode(parseStoredTable(content), sha256),
};

function decode(table: StoredTable, response: string): Decoded {
  const { file, source, original, observations } = table;
  return {
    keyFigures: table.keyFigures.map((figure) => toKeyFigure(figure, table)),
    areas: table.areas.map(({ municipality, ...area }) =>
      municipality === undefined ? area : { ...area, municipality },
    ),
    observations: observations.map(({ row: _row, column: _column, ...said }) => ({ ...said, count: null, response })),
    tables: [
      {
        name: file,
        title: `${source}: ${file}`,
        citation: `${source}, ${file}, ${original.stored ? `SHA-256 ${original.sha256}` : "the file itself is not kept"}`,
        columns: ["kpi", "municipality", "period", "gender", "value", "missing", "row", "column"],
        rows: observations.map(({ area, ...said }) => ({ ...said, municipality: area })),
      },
    ],
  };
}

function toKeyFigure(
  { id, title, unit, description }: StoredTable["keyFigures"][number],
  { observations }: StoredTable,
): KeyFigure {
  return {
    id,
    title,
    description: [`Enhet: ${unit}.`, description].filter((text) => text !== null).join(" "),
    dividedByGender: observations.some(({ kpi, gender }) => kpi === id && gender !== "T"),
    preliminaryFrom: null,
    finalFrom: null,
    newestPeriod: null,
  };
}

import type { TableMapping } from "../../src/sources/table-file/mapping.ts";
import type { MappedFile } from "../../src/sources/table-file/table-file-source.ts";
import { DOCUMENTS } from "./documents.ts";
import type { EconomyRow } from "./economy-rows.ts";
import { encodeText } from "./encode-text.ts";
import type { ExportColumn, ExportDefinition, ExportRow } from "./export-definition.ts";
import { exportNumber } from "./export-number.ts";

/**
 * Write an export: a title row, a row that says that it is reconstructed and from what, and the table. A figure that is not
 * printed is a blank cell.
 *
 * @throws {RangeError} when a row or a column has no printed figure at all: then the definition is wrong
 */
export function writeExport(definition: ExportDefinition, economy: readonly EconomyRow[]): MappedFile {
  const { name, system, title, document, delimiter, encoding, numbers, rowHeader, rows, columns } = definition;
  const cells = rows.map((row) => columns.map((column) => printed(definition, row, column, economy)?.value));
  rows.forEach(({ row }, at) => {
    if (cells[at]?.every((value) => value === undefined))
      throw new RangeError(`${name}: no figure is printed of ${row}`);
  });
  columns.forEach(({ header }, at) => {
    if (cells.every((row) => row[at] === undefined))
      throw new RangeError(`${name}: no figure is printed under ${header}`);
  });
  const lines = [
    [`${system}: ${title}`],
    [`Rekonstruktion ur det tryckta dokumentet ${DOCUMENTS[document]} (${document}), inte systemets egen export`],
    [],
    [rowHeader, ...columns.map(({ header }) => header)],
    ...rows.map(({ row, label }, at) => [
      label ?? row,
      ...(cells[at] ?? []).map((value) => (value === undefined ? "" : exportNumber(value, numbers))),
    ]),
  ];
  const text = lines.map((line) => `${line.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`).join("");
  return { name, content: encodeText(text, encoding), mapping: mappingOf(definition) };
}

/** The printed figure that a cell of an export holds. */
export function printed(
  { document }: Pick<ExportDefinition, "document">,
  { table, row }: ExportRow,
  { column }: ExportColumn,
  economy: readonly EconomyRow[],
): EconomyRow | undefined {
  return economy.find(
    (figure) =>
      figure.document === document && figure.table === table && figure.row === row && figure.column === column,
  );
}

function mappingOf(definition: ExportDefinition): TableMapping {
  const { document, rowsAre, rowHeader, rows, columns, periods, unit, areas } = definition;
  const tableOf = (id: string) => rows.find((row) => row.id === id)?.table ?? rows[0]?.table;
  const keyFigures = Object.fromEntries(
    Object.entries(definition.keyFigures).map(([id, figure]) => {
      const from = `Ur ${DOCUMENTS[document]} (${document}), ”${tableOf(id)}”.`;
      return [id, { ...figure, description: [figure.description, from].filter((text) => text).join(" ") }];
    }),
  );
  return {
    source: "Huddinge kommun, vård- och omsorgsnämnden",
    keyFigures,
    areas,
    columns: { [rowsAre]: rowHeader },
    values: columns.map(({ header, period, keyFigure }) => {
      return { column: header, period, ...(keyFigure === undefined ? {} : { keyFigure }) };
    }),
    ...(unit === undefined ? {} : { constants: { unit } }),
    ...(periods === undefined ? {} : { periods }),
    // Every figure is printed in a public document: the file holds nothing that is not.
    original: "store",
  };
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

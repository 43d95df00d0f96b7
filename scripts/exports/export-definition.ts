import type { TableMapping } from "../../src/sources/table-file/mapping.ts";
import type { Encoding } from "./encode-text.ts";
import type { NumberStyle } from "./export-number.ts";

/** A row of an export, and which printed row it is. */
export interface ExportRow {
  /** The key figure or the area that it is of. */
  readonly id: string;
  readonly table: string;
  readonly row: string;
  /** What the export calls it; as it is printed when left out. */
  readonly label?: string;
}

/** A column of an export, and which printed column it is. */
export interface ExportColumn {
  readonly header: string;
  /** The printed columns, the first that a row has. */
  readonly column: string;
  readonly period: number | string;
  /** The key figure, where the rows are areas. */
  readonly keyFigure?: string;
}

/** An export to be written. Its mapping is made of the same definition, so that nothing is said twice. */
export interface ExportDefinition {
  readonly name: string;
  /** The system that such a file comes out of, and what the file is called there. */
  readonly system: string;
  readonly title: string;
  /** The short name of the document that every figure is from. */
  readonly document: string;
  readonly encoding: Encoding;
  readonly delimiter: ";" | "\t";
  readonly numbers: NumberStyle;
  /** The unit that the file is written in, where its key figures are of one family. */
  readonly unit?: string;
  /** What the rows are, and the header of the column that names them. */
  readonly rowsAre: "keyFigure" | "area";
  readonly rowHeader: string;
  readonly rows: readonly ExportRow[];
  readonly columns: readonly ExportColumn[];
  readonly periods?: "r12";
  readonly keyFigures: TableMapping["keyFigures"];
  readonly areas: TableMapping["areas"];
}

import { parseStoredTable } from "../table-file/stored-table.ts";
import { figureKey, type Locator } from "./wanted.ts";

/**
 * Where a figure stood in the table file that it was read from: `row 7, column "Utfall 2021" of drift.csv`. Rows are counted from 1, as
 * spreadsheets do; a column without a name is told by its letters.
 */
export const locateInTableFile: Locator = (content) => {
  const { file, observations } = parseStoredTable(content);
  const places = new Map(
    observations.map(({ row, column, ...figure }) => [
      figureKey(figure),
      `row ${row}, column ${JSON.stringify(column)} of ${file}`,
    ]),
  );
  return (wanted) => places.get(figureKey(wanted));
};

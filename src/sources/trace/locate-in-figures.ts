import { parseFiguresFile } from "../figures/parse-figures-file.ts";
import { figureKey, type Locator } from "./wanted.ts";

/** Where a figure stands in a file of figures: `line 17`, counted from 1 with the head. */
export const locateInFigures: Locator = (content) => {
  const { rows, lines } = parseFiguresFile(content, "figures file");
  const keyOf = ({ kpi, municipality, period, gender }: (typeof rows)[number]) =>
    `${kpi} ${municipality} ${period} ${gender}`;
  const places = new Map(rows.map((row, index) => [keyOf(row), `line ${lines[index]}`]));
  return (wanted) => places.get(figureKey(wanted));
};

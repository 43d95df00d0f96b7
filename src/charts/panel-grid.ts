import { wideWidth } from "./sizes.ts";

/** Where the panels stand: so many beside each other, each of this size, with the places of their plots. */
export interface PanelGrid {
  readonly columns: number;
  readonly width: number;
  readonly plotHeight: number;
}

const GUTTER = 20;

/** What a plot must be wide for its lines to be read, in pixels. */
const NARROWEST = 78;

/**
 * The grid for so many panels in a drawing: one panel fills it, many stand four beside each other, and on a telephone
 * two at most; fewer when the numbers beside the plots are long.
 *
 * @param labels how much of a panel's width its numbers take, in pixels
 * @example
 * [panelGrid(12, 680, 60).columns, panelGrid(12, 680, 90).columns]; // => [4, 3]
 */
export function panelGrid(count: number, width: number, labels: number): PanelGrid {
  const most = width === wideWidth ? (count <= 2 ? 2 : count <= 9 ? 3 : 4) : 2;
  const widthOf = (columns: number): number => Math.floor((width - GUTTER * (columns - 1)) / columns);
  let columns = Math.min(count, most);
  while (columns > 1 && widthOf(columns) - labels < NARROWEST) columns -= 1;
  return {
    columns,
    width: widthOf(columns),
    plotHeight: count === 1 ? 220 : count === 2 && width === wideWidth ? 150 : 84,
  };
}

/** The left edge of the panel at `index`. */
export function panelLeft({ columns, width }: PanelGrid, index: number): number {
  return (index % columns) * (width + GUTTER);
}

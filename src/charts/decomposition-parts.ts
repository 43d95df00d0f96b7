import type { DecomposedChange } from "./decomposition-chart.ts";
import { colour } from "./theme.ts";

/** The parts from above, told apart by lightness and thickness as well as by place. */
export const PARTS: readonly {
  readonly part: keyof DecomposedChange;
  readonly label: string;
  readonly colour: string;
  readonly width: number;
}[] = [
  { part: "own", label: "egen del", colour: colour("focus"), width: 11 },
  { part: "others", label: "andras del", colour: colour("bar"), width: 11 },
  { part: "total", label: "summa", colour: colour("text"), width: 4 },
];

import { shiftPoint } from "../decimal.ts";
import { type Cell, LIMITS } from "../grid.ts";
import { serialDate } from "../serial-date.ts";
import type { Shown } from "./styles.ts";

/** What a sheet says of a cell. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string | undefined;
  readonly inline: string | undefined;
  readonly formula: boolean;
}

/** What the rest of the workbook says. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly Shown[];
  readonly epoch: 1900 | 1904;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const LONGEST = 40;
// 1900-03-01 to 9999-12-31.
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;

/** Turn what a sheet says of a cell into a cell; undefined when it is empty. */
export function toCell(raw: RawCell, context: CellContext): Cell | undefined {
  const { type, value, inline } = raw;
  if (type === "inlineStr") return text(inline);
  if (value === undefined || value === "") {
    return raw.formula && type !== "str" ? error("a formula without a stored value") : undefined;
  }
  switch (type) {
    case "s": {
      const found = /^\d+$/.test(value) ? context.strings[Number(value)] : undefined;
      return found === undefined ? error(`a text that is not there (${value})`) : text(found);
    }
    case "str":
      return text(value);
    case "b":
      return text(value === "1" ? "SANT" : "FALSKT");
    case "e":
      return error(value);
    case "d":
      return { kind: "date", text: value.slice(0, 10) };
    default:
      return number(value.trim(), raw.style, context);
  }
}

function number(value: string, style: number, { styles, epoch }: CellContext): Cell {
  if (value.length > LONGEST || !NUMBER.test(value) || !Number.isFinite(Number(value))) return error(value);
  const shown = styles[style] ?? "number";
  if (shown === "date") {
    const serial = Number(value);
    return serial >= FIRST_DAY && serial <= LAST_DAY
      ? { kind: "date", text: serialDate(serial, epoch) }
      : error(`a date out of range (${value})`);
  }
  if (shown === "percent") return { kind: "number", text: String(shiftPoint(value, 2)), unit: "%" };
  return { kind: "number", text: value };
}

function text(value: string | undefined): Cell | undefined {
  if (value === undefined || value.trim() === "") return undefined;
  if (value.length > LIMITS.cell) throw new RangeError(`a cell has more than ${LIMITS.cell} characters`);
  return { kind: "text", text: value };
}

function error(value: string): Cell {
  return { kind: "error", text: value.slice(0, 100) };
}

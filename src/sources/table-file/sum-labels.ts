import type { Cell } from "./grid.ts";
import type { Header } from "./header.ts";
import { plainLabel } from "./label.ts";
import type { CheckedMapping } from "./mapping.ts";

const USUAL = /^(?:summa|sum|delsumma|totalsumma|totalt|total|samtliga)$|^(?:summa|delsumma) /;

/** Whether a text is one of the usual words for a sum. */
export function isSumLabel(text: string): boolean {
  return USUAL.test(plainLabel(text));
}

/** A sum row's label, and the columns in which it stands. */
export interface SumLabel {
  readonly text: string;
  readonly columns: readonly number[];
}

/**
 * Tell sum rows by their labels, declared or usual (Summa, Delsumma, Totalt, "Summa kostnader"), in any column that holds neither
 * values, genders nor units: "Totalt" in a column of genders is a gender.
 */
export function sumLabelFinder(header: Header, mapping: CheckedMapping) {
  const declared = new Set((mapping.sumLabels ?? []).map(plainLabel));
  const others = new Set(header.values.map(({ column }) => column));
  for (const column of [header.columns.gender, header.columns.unit]) if (column !== undefined) others.add(column);
  return (row: readonly (Cell | undefined)[]): SumLabel | undefined => {
    const columns: number[] = [];
    let text: string | undefined;
    row.forEach((cell, column) => {
      if (cell?.kind !== "text" || others.has(column)) return;
      const label = plainLabel(cell.text);
      if (!declared.has(label) && !USUAL.test(label)) return;
      columns.push(column);
      text ??= cell.text.trim();
    });
    return text === undefined ? undefined : { text, columns };
  };
}

import { formatNumber } from "../text/number.ts";
import { differenceUnit, type PairRow, type PairStyle, pairDifference } from "./pair-rows.ts";
import { sentence } from "./sentence.ts";

/** What a chart of pairs says, in words: the title, the emphasised rows, the widest differences, how many lack a value. */
export function pairAlt(title: string, rows: readonly PairRow[], style: PairStyle): string {
  const { labels, unit, digits } = style;
  const number = (value: number | null): string =>
    value === null ? "värde saknas" : formatNumber(value, { digits, unit });
  const change = (value: number): string => formatNumber(value, { digits, unit: differenceUnit(style), sign: true });
  const told = rows
    .filter(({ strong }) => strong)
    .map((row) => {
      const difference = pairDifference(row);
      const end = difference === null ? "" : ` (${change(difference)})`;
      return `${row.name}: ${labels[0]} ${number(row.first)}, ${labels[1]} ${number(row.second)}${end}.`;
    });
  const differences = rows.flatMap((row) => {
    const difference = pairDifference(row);
    return difference === null ? [] : [{ name: row.name, difference }];
  });
  const sorted = differences.toSorted((a, b) => b.difference - a.difference);
  const [most, least] = [sorted.at(0), sorted.at(-1)];
  const range =
    most === undefined || least === undefined || most === least
      ? []
      : [
          `${style.difference} är störst för ${most.name} (${change(most.difference)}) och minst för ${least.name} (${change(least.difference)}).`,
        ];
  const lacking = rows.length - differences.length;
  return [sentence(title), ...told, ...range, ...(lacking === 0 ? [] : [`Värde saknas för ${lacking}.`])].join(" ");
}

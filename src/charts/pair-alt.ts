import { formatNumber } from "../text/number.ts";
import { type PairRow, type PairStyle, pairDifference } from "./pair-rows.ts";
import { sentence } from "./sentence.ts";

/** What a chart of pairs says, in words: the title, the emphasised rows, the widest differences, how many lack a value. */
export function pairAlt(title: string, rows: readonly PairRow[], style: PairStyle): string {
  const { labels, unit, digits } = style;
  const number = (value: number | null, sign = false): string =>
    value === null ? "värde saknas" : formatNumber(value, { digits, unit, sign });
  const told = rows
    .filter(({ strong }) => strong)
    .map((row) => {
      const difference = pairDifference(row);
      const end = difference === null ? "" : ` (${number(difference, true)})`;
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
          `${style.difference} är störst för ${most.name} (${number(most.difference, true)}) och minst för ${least.name} (${number(least.difference, true)}).`,
        ];
  const lacking = rows.length - differences.length;
  return [sentence(title), ...told, ...range, ...(lacking === 0 ? [] : [`Värde saknas för ${lacking}.`])].join(" ");
}

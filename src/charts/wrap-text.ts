import { textWidth } from "./text-width.ts";

interface Room {
  readonly width: number;
  readonly lines?: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/**
 * Break a text into lines no wider than `width` pixels. What does not fit in the last line is cut with an ellipsis: the
 * whole text stands in the table under the chart.
 *
 * @example
 * wrapText("Upplands Väsby", { width: 60, size: 12 }); // => ["Upplands", "Väsby"]
 */
export function wrapText(text: string, { width, lines: most = 2, ...font }: Room): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, font) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")] : lines;
  return kept.map((line) => cutText(line, { width, ...font }));
}

/** Cut a line that is wider than `width` pixels, with an ellipsis. */
export function cutText(text: string, { width, ...font }: Omit<Room, "lines">): string {
  if (textWidth(text, font) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, font) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

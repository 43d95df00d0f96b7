/**
 * Rows as CSV that a Swedish spreadsheet opens as it is: UTF-8 with its mark, semicolons, lines that end in CR LF, quotes
 * where a cell needs them.
 *
 * @example
 * csvText([["namn", "värde"], ["a;b", "1,5"]]).slice(1); // => "namn;värde\r\n\"a;b\";1,5\r\n"
 */
export function csvText(rows: Iterable<readonly string[]>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(`${row.map(quoted).join(";")}\r\n`);
  return `\uFEFF${lines.join("")}`;
}

function quoted(cell: string): string {
  return /[;"\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Rows as CSV that a Swedish spreadsheet opens as it is: UTF-8 with its mark, semicolons, lines that end in CR LF, quotes
 * where a cell needs them. Numbers have a decimal comma, null is an empty cell, and a text that a spreadsheet would take for a
 * formula (`=`, `+`, `-`, `@` first) gets an apostrophe before it.
 *
 * @example
 * csvText([["namn", "värde"], ["a;b", -1.5], ["=1+1", null]]).slice(1); // => "namn;värde\r\n\"a;b\";-1,5\r\n'=1+1;\r\n"
 */
export function csvText(rows: Iterable<readonly (string | number | null)[]>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(`${row.map(cellText).join(";")}\r\n`);
  return `\uFEFF${lines.join("")}`;
}

function cellText(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

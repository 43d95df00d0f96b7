/**
 * Rows in columns for a terminal, padded to the widest cell; columns named in `right` are set flush right.
 *
 * @example
 * textTable([["a", "1"], ["bb", "10"]], { right: [1] }); // => "a    1\nbb  10\n"
 */
export function textTable(
  rows: readonly (readonly string[])[],
  options: { readonly right?: readonly number[] } = {},
): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, [...cell].length);
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => {
        const padding = " ".repeat((widths[index] ?? 0) - [...cell].length);
        return options.right?.includes(index) ? padding + cell : cell + padding;
      })
      .join("  ")
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join("");
}

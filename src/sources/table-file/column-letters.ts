/**
 * The letters of a column, counted from 0, as spreadsheets name it.
 *
 * @example
 * columnLetters(0); // => "A"
 * columnLetters(27); // => "AB"
 */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

const DAY = 86_400_000;

/**
 * The day of a spreadsheet's serial date: days since 1899-12-30, or since 1904-01-01 in workbooks that count from there.
 * Right from 1 March 1900 on; before that spreadsheets count a day that never was.
 *
 * @example
 * serialDate(44530, 1900); // => "2021-11-30"
 * serialDate(43068, 1904); // => "2021-11-30"
 */
export function serialDate(serial: number, epoch: 1900 | 1904): string {
  const start = epoch === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  return new Date(start + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

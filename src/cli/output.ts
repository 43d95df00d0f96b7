/** Where a command writes: results to `out`, everything else to `err`. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
  /** Whether `err` is a terminal that can rewrite its last line, and how wide it is. */
  readonly columns: number | undefined;
}

/** What a command gets: where to write, and a way to say that it did its work and found something wrong (exit code 1). */
export interface CommandOutput extends Output {
  fail(): void;
}

/** The process's own streams. */
export const processOutput: Output = {
  out: (text) => void process.stdout.write(printable(text)),
  err: (text) => void process.stderr.write(printable(text)),
  columns: process.stderr.isTTY ? process.stderr.columns : undefined,
};

// Control characters but tab and the ends of lines.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/g;
// The progress bar: back to the beginning of the line, figures, and "erase the rest".
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const BAR = /^\r[^\u0000-\u001f\u007f-\u009f]*\u001b\[K$/;

/**
 * Text that a terminal only shows. A title in a run from elsewhere may hold ESC or BEL, which would colour, move, rename or
 * ring; each is replaced by U+FFFD.
 *
 * @example
 * printable("U1 \u001b[2Jtitel\u0007\n"); // => "U1 \uFFFD[2Jtitel\uFFFD\n"
 */
export function printable(text: string): string {
  return BAR.test(text) ? text : text.replace(CONTROL, "\uFFFD");
}

/** JSON for another program: one value, two spaces, a line feed. Every control character is escaped, so that none is replaced. */
export function printJson(output: Output, value: unknown): void {
  const text = JSON.stringify(value, null, 2);
  output.out(`${text.replace(/[\u007f-\u009f]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)}\n`);
}

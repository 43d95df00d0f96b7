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
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  columns: process.stderr.isTTY ? process.stderr.columns : undefined,
};

/** JSON for another program: one value, two spaces, a line feed. */
export function printJson(output: Output, value: unknown): void {
  output.out(`${JSON.stringify(value, null, 2)}\n`);
}

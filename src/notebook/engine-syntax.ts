import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/**
 * The line of a syntax error that only the engine finds, such as a name declared in two cells. An error thrown by an
 * import does not say its line; Node's own check of the same code prints it.
 *
 * @returns the line from 1, or undefined when the code itself is sound
 */
export async function engineSyntaxLine(code: string): Promise<number | undefined> {
  const check = spawn(process.execPath, ["--check", "--input-type=module", "-"], { stdio: ["pipe", "ignore", "pipe"] });
  check.stdin.on("error", () => undefined).end(code);
  const [, line] = /^\[stdin\]:(\d+)$/m.exec(await text(check.stderr)) ?? [];
  return line === undefined ? undefined : Number(line);
}

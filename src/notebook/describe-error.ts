/** What is told of anything that was thrown. */
export interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  /** The notebook's lines that the stack trace passes, innermost first. */
  readonly lines: readonly number[];
}

/**
 * Tell what was thrown and where in the notebook.
 *
 * @param thrown anything: JavaScript throws more than errors
 * @param url the notebook's URL, as it stands in stack traces
 * @param source the notebook's code: an import that fails has no stack, and is found by what it imports
 */
export function describeError(thrown: unknown, url: string, source: string): ErrorDescription {
  if (!isError(thrown)) return { name: "Error", message: `thrown: ${textOf(thrown)}`, lines: [] };
  const message = thrown.cause === undefined ? thrown.message : `${thrown.message} (${causeOf(thrown.cause)})`;
  const lines = notebookLines(String(thrown.stack), url);
  return { name: thrown.name, message, lines: lines.length > 0 ? lines : importLines(thrown.message, source) };
}

/** An error may come from another realm, such as a hook thread, and then not be an instance of our Error. */
function isError(thrown: unknown): thrown is Error {
  return typeof thrown === "object" && thrown !== null && "message" in thrown && "stack" in thrown;
}

function causeOf(cause: unknown): string {
  return isError(cause) ? cause.message || cause.name : textOf(cause);
}

function textOf(value: unknown): string {
  try {
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

function notebookLines(stack: string, url: string): number[] {
  return stack
    .split(url)
    .slice(1)
    .flatMap((after) => {
      const [, line] = /^:(\d+)/.exec(after) ?? [];
      return line === undefined ? [] : [Number(line)];
    });
}

function importLines(message: string, source: string): number[] {
  return source.split("\n").flatMap((line, at) => {
    const [, name] = /(?:from|import|import\()\s*["']([^"']+)["']/.exec(line) ?? [];
    const tail = name?.replace(/^(?:\.{1,2}\/)+/, "");
    return tail !== undefined && message.includes(tail) ? [at + 1] : [];
  });
}

import type { RunError } from "./run-result.ts";

/** What happened, in the words of the page. */
export function errorWords({ kind, name, message }: RunError): string {
  switch (kind) {
    case "syntax":
      return `koden kan inte läsas: ${message}`;
    case "exit":
      return `koden avslutade körningen (${message})`;
    case "unsettled":
      return "koden väntar på något som aldrig blir klart";
    case "timeout":
      return "tidsgränsen passerades";
    case "aborted":
      return "körningen avbröts";
    case "crash":
      return `processen avslutades oväntat (${message})`;
    case "exception":
      return `${name}: ${message}`;
  }
}

/** The whole line: which cell, what, and where. Cells are counted from 1, as readers count. */
export function errorLine(error: RunError): string {
  const cell = error.cell === undefined ? "Fel" : `Fel i cell ${error.cell + 1}`;
  const line = error.line === undefined ? "" : ` (rad ${error.line})`;
  return `${cell}: ${errorWords(error)}${line}`;
}

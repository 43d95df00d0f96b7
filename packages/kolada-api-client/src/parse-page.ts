import type { z } from "zod";
import type { Endpoint, PageBody } from "./endpoints.ts";
import { excerpt } from "./excerpt.ts";
import type { Failure } from "./failure.ts";
import { messageOf } from "./message-of.ts";

/** Bytes to a validated page, or why not: not JSON (another attempt may go better) or of another shape (it will not). */
export function parsePage<Row>(endpoint: Endpoint<Row>, bytes: Uint8Array): { page: PageBody<Row> } | Failure {
  if (bytes.byteLength === 0) return { kind: "invalid-body", detail: "the body was empty, not JSON", retry: true };
  let json: unknown;
  let text = "";
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    json = JSON.parse(text);
  } catch (error) {
    const detail = `the body was not JSON (${excerpt(messageOf(error), 80)}), it begins ${JSON.stringify(excerpt(text, 60))}`;
    return { kind: "invalid-body", detail, retry: true, cause: error };
  }
  if (endpoint.accepts(json)) return { page: json };
  const parsed = endpoint.page.safeParse(json);
  if (parsed.success) return { page: parsed.data };
  return { kind: "schema", detail: describe(endpoint.name, json, parsed.error), retry: false, cause: parsed.error };
}

function describe(name: string, json: unknown, { issues }: z.ZodError): string {
  const [issue] = issues;
  const path = issue?.path ?? [];
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  const what = `${issue?.message ?? "another shape"}${more}`;
  const [list, row, ...field] = path;
  if (list !== "values" || typeof row !== "number") return `${name}: field ${dotted(path) || "(all)"}: ${what}`;
  return `${name}: row values[${row}]${identity(json, row)}: field ${dotted(field) || "(the row)"}: ${what}`;
}

function dotted(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

/** What tells a row from its neighbours, as far as it has it. */
function identity(json: unknown, index: number): string {
  const row: unknown = isRecord(json) && Array.isArray(json["values"]) ? json["values"][index] : undefined;
  if (!isRecord(row)) return "";
  const names = ["id", "kpi", "municipality", "ou", "period"].filter((name) => row[name] !== undefined);
  return names.length === 0 ? "" : ` (${names.map((name) => `${name} ${excerpt(String(row[name]), 40)}`).join(", ")})`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

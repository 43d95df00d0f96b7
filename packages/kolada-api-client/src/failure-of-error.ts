import { excerpt } from "./excerpt.ts";
import { tooLarge } from "./exchange.ts";
import type { Failure } from "./failure.ts";

const timeouts = new Set(["UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "ETIMEDOUT"]);

// UND_ERR_ABORTED is a proxy that refused its CONNECT: our own aborts are told apart before. ENOTFOUND (no such host) and
// certificate errors are left out on purpose: they do not go away by waiting.
const passing = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "ECONNABORTED",
  "EPIPE",
  "ENETDOWN",
  "ENETUNREACH",
  "EHOSTDOWN",
  "EHOSTUNREACH",
  "EAI_AGAIN",
  "UND_ERR_SOCKET",
  "UND_ERR_ABORTED",
  "UND_ERR_RES_CONTENT_LENGTH_MISMATCH",
]);

/** What a thrown error of the network means. */
export function failureOfError(error: unknown): Failure {
  const causes = [...chain(error)];
  const last = causes.at(-1);
  const code = causes.map(codeOf).find((found) => found !== undefined);
  const text = last instanceof Error ? last.message : String(last);
  const detail = excerpt(code === undefined || text.includes(code) ? text : `${code}: ${text}`);
  if (code === tooLarge) return { kind: "too-large", detail: excerpt(text), retry: false, cause: error };
  if (causes.some((cause) => cause instanceof DOMException && cause.name === "TimeoutError")) {
    return { kind: "timeout", detail, retry: true, cause: error };
  }
  if (code !== undefined && timeouts.has(code)) return { kind: "timeout", detail, retry: true, cause: error };
  if (code !== undefined && /^(Z_|ERR__ERROR_FORMAT)/.test(code)) {
    return { kind: "invalid-body", detail, retry: true, cause: error };
  }
  // HPE_ is the HTTP parser's: an answer that broke off, or was none.
  const retry = code !== undefined && (passing.has(code) || code.startsWith("HPE_"));
  return { kind: "network", detail, retry, cause: error };
}

/** An error and what caused it; of several attempts to connect, the first stands for all. */
function* chain(error: unknown): Generator<unknown> {
  let current = error;
  for (let depth = 0; current !== undefined && depth < 10; depth++) {
    yield current;
    if (current instanceof AggregateError) current = current.errors[0];
    else current = current instanceof Error ? current.cause : undefined;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

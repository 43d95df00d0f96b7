import type { ServerResponse } from "node:http";
import type { PreviewBoard } from "./preview-state.ts";
import { SHELL_PAGE, SHELL_POLICY } from "./shell-page.ts";

/** Nothing is kept, guessed at, framed or lent to other sites' pages. */
export const HEADERS: Readonly<Record<string, string>> = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Content-Security-Policy": "frame-ancestors 'none'",
};

type Answer = (response: ServerResponse, board: PreviewBoard) => void;

/** What each of the server's paths answers. */
export const ANSWERS: ReadonlyMap<string, Answer> = new Map([
  ["/", shell],
  ["/page", page],
  ["/events", events],
]);

function shell(response: ServerResponse): void {
  sendHtml(response, SHELL_PAGE, { "Content-Security-Policy": SHELL_POLICY });
}

/** The notebook's page, the very bytes that `jamforbar render` would write. */
function page(response: ServerResponse, board: PreviewBoard): void {
  const html = board.html();
  if (html !== undefined) sendHtml(response, html, {});
  else response.writeHead(503, { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" }).end("no page yet\n");
}

/** Server-sent events: the state now, and at every change. */
function events(response: ServerResponse, board: PreviewBoard): void {
  response.writeHead(200, { ...HEADERS, "Content-Type": "text/event-stream; charset=utf-8" });
  const send = (state: unknown) => void response.write(`data: ${JSON.stringify(state)}\n\n`);
  send(board.state());
  response.once("close", board.subscribe(send));
}

function sendHtml(response: ServerResponse, html: string, headers: Readonly<Record<string, string>>): void {
  response.writeHead(200, { ...HEADERS, ...headers, "Content-Type": "text/html; charset=utf-8" }).end(html);
}

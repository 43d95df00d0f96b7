import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const SCRIPT = readFileSync(new URL("./shell-script.js", import.meta.url), "utf8");
const HASH = createHash("sha256").update(SCRIPT).digest("base64");

/** The frame's own policy: its one script, and asking the server that it came from. The notebook's page allows neither. */
export const SHELL_POLICY = `default-src 'none'; script-src 'sha256-${HASH}'; connect-src 'self'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The page that is open in the browser all the time. Its script puts the notebook's page into it. */
export const SHELL_PAGE = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Förhandsvisning</title>
<style>
#preview-bar { position: fixed; z-index: 10; right: 0; bottom: 0; left: 0; font: 1rem/1.5 system-ui, sans-serif; pointer-events: none; }
#preview-bar p { margin: 0; padding: 0.6em 1.25em; overflow-wrap: anywhere; white-space: pre-line; max-height: 40vh; overflow-y: auto; pointer-events: auto; }
#preview-bar p:empty { display: none; }
#preview-error { background: #fdf0ef; color: #9c1c1c; border-top: 3px solid #9c1c1c; }
#preview-status { width: fit-content; margin-left: auto !important; background: #1d2329; color: #fff; }
@media (prefers-color-scheme: dark) { #preview-error { background: #34191a; color: #ff9d94; border-color: #ff9d94; } }
@media print { #preview-bar { display: none; } }
</style>
<style></style>
</head>
<body>
<div id="preview-page"><noscript><p><a href="/page">Sidan utan uppdatering</a></p></noscript></div>
<div id="preview-bar"><p id="preview-status" role="status"></p><p id="preview-error" role="alert"></p></div>
<script>${SCRIPT}</script>
</body>
</html>
`;

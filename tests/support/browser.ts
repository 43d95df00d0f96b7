import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Why browser tests are skipped where there is no browser; put it in the name of the test. */
export const NO_BROWSER = "no Chromium found: set CHROMIUM to its path, or install chromium or google-chrome";

/** The path of Chromium or Chrome on this machine: CHROMIUM, else the usual places, else the search path. */
export function findBrowser(): string | undefined {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM must be the path of a browser, was ${named}: there is no such file`);
  }
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const found = ["chromium", "google-chrome"].flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...PLACES, ...found].find((place) => existsSync(place));
}

/** Start the browser that `findBrowser` found. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

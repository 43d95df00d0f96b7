import { spawnSync } from "node:child_process";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Why tests that open files in LibreOffice are skipped; put it in the name of the test. */
export const NO_OFFICE = "no LibreOffice found: install libreoffice-writer-nogui and libreoffice-calc-nogui";

/** Whether `libreoffice` can be started. */
export function hasOffice(): boolean {
  return spawnSync("libreoffice", ["--version"]).status === 0;
}

/** Open a file in LibreOffice and save it in another format; the new file's path. */
export function convert(file: string, format: string): string {
  const folder = temporaryFolder();
  const profile = `-env:UserInstallation=file://${temporaryFolder()}`;
  const done = spawnSync("libreoffice", [profile, "--headless", "--convert-to", format, "--outdir", folder, file], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  if (done.status !== 0) throw new Error(`libreoffice: ${done.stderr}`);
  return path.join(folder, `${path.parse(file).name}.${format.split(":")[0]}`);
}

/** The text of an entry of an Office file. */
export function entry(file: Uint8Array, name: string): string {
  const found = unzipSync(file)[name];
  if (found === undefined) throw new Error(`there is no ${name}`);
  return strFromU8(found);
}

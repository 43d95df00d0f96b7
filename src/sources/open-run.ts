import { announce } from "../runs/announce.ts";
import { getObject } from "../runs/object-store.ts";
import { openFrozen } from "../runs/open-frozen.ts";
import type { Decoder } from "../runs/source.ts";
import { decodeFigures } from "./figures/decode-figures.ts";
import { decodeKolada } from "./kolada/decode-kolada.ts";
import { assembleRun, type Run } from "./run.ts";
import { decodeTableFile } from "./table-file/decode-table-file.ts";

const DECODERS: Readonly<Record<string, Decoder>> = {
  "figures-csv": decodeFigures,
  ...decodeKolada,
  ...decodeTableFile,
};

/**
 * Open a frozen run (öppna en körning). Every object is checked against its hash while it is read; a run with a
 * changed or missing object cannot be opened, only verified.
 *
 * @param options `cache`: the folder of runs; see {@link cacheFolder}
 * @throws {RangeError} when there is no such run; {Error} when it is damaged
 */
export async function openRun(name: string, options: { readonly cache?: string } = {}): Promise<Run> {
  const { manifest, cache } = await openFrozen(name, options);
  const parts = [];
  for (const response of manifest.responses) {
    const decode = DECODERS[response.format];
    if (decode === undefined) {
      throw new Error(`run ${name}: ${response.key} has the format ${response.format}, which this version cannot read`);
    }
    try {
      parts.push(decode((await getObject(cache, response.sha256)).content, response));
    } catch (error) {
      throw new Error(`run ${name}: ${response.key}: ${(error as Error).message}`, { cause: error });
    }
  }
  const { title, sourceName, asPublished, fingerprint } = manifest;
  announce("opened", { name, title, sourceName, asPublished, fingerprint });
  return assembleRun(manifest, parts);
}

import type { Manifest, RunResponse } from "../runs/manifest.ts";
import type { Decoder } from "../runs/source.ts";
import { decodeFigures } from "./figures/decode-figures.ts";
import { decodeKolada } from "./kolada/decode-kolada.ts";
import { decodeTableFile } from "./table-file/decode-table-file.ts";
import { decodeCatalogue } from "./values/decode-catalogue.ts";
import { decodeValues } from "./values/decode-values.ts";

const DECODERS: Readonly<Record<string, Decoder>> = {
  "figures-csv": decodeFigures,
  "values-csv": decodeValues,
  ...decodeCatalogue,
  ...decodeKolada,
  ...decodeTableFile,
};

/** How to read a stored response, by its format. */
export function decoderOf({ name }: Pick<Manifest, "name">, { key, format }: RunResponse): Decoder {
  const decode = DECODERS[format];
  if (decode !== undefined) return decode;
  throw new Error(`run ${name}: ${key} has the format ${format}, which this version cannot read`);
}

/** What is wrong with a response, with the run and the request before it. */
export function responseError({ name }: Pick<Manifest, "name">, { key }: RunResponse, error: unknown): Error {
  return new Error(`run ${name}: ${key}: ${(error as Error).message}`, { cause: error });
}

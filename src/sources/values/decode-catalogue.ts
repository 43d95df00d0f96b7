import type { Decoder } from "../../runs/source.ts";
import { decodeKolada } from "../kolada/decode-kolada.ts";

/** Kolada's catalogue as files: an answer of the API, or the list that stands in one. */
export const decodeCatalogue: Readonly<Record<string, Decoder>> = {
  "kolada-catalogue/kpi": asAnswer("kolada-v3/kpi"),
  "kolada-catalogue/municipality": asAnswer("kolada-v3/municipality"),
};

function asAnswer(format: string): Decoder {
  return (content, response) => {
    const decode = decodeKolada[format];
    if (decode === undefined) throw new Error(`the format ${format} is not known`);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content).trim();
    return decode(text.startsWith("[") ? new TextEncoder().encode(`{"values":${text}}`) : content, response);
  };
}

import { SaxesParser } from "saxes";

/** What is told of an XML document, in its order. Names are without prefix. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>, within: readonly string[]) => void;
  readonly text?: (text: string, within: readonly string[]) => void;
  readonly close?: (name: string, within: readonly string[]) => void;
}

const DEEPEST = 64;
const PIECE = 65_536;

/**
 * Walk through an XML document, a piece at a time. A document type is refused, and with it every entity of its own: there is
 * nothing to expand, and no address to fetch.
 *
 * @throws {RangeError} one line, when the document is not well-formed or nested beyond reason
 */
export function readXml(bytes: Uint8Array, part: string, events: XmlEvents): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const within: string[] = [];
  parser.on("error", (error) => {
    throw new RangeError(`${part} is not well-formed XML: ${error.message}`);
  });
  parser.on("doctype", () => {
    throw new RangeError(`${part} declares a document type, which a workbook does not have`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const local = withoutPrefix(name);
    events.open?.(local, attributes, within);
    within.push(local);
    if (within.length > DEEPEST) throw new RangeError(`${part} is nested more than ${DEEPEST} deep`);
  });
  parser.on("text", (text) => events.text?.(text, within));
  parser.on("cdata", (text) => events.text?.(text, within));
  parser.on("closetag", ({ name }) => {
    within.pop();
    events.close?.(withoutPrefix(name), within);
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let at = 0; at < bytes.length; at += PIECE) parser.write(decode(decoder, bytes.subarray(at, at + PIECE), part));
  parser.write(decode(decoder, undefined, part)).close();
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array | undefined, part: string): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (error) {
    throw new RangeError(`${part} is not UTF-8`, { cause: error });
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

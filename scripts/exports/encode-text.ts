/** How a system writes its text files. */
export type Encoding = "windows-1252" | "utf-8-with-mark" | "utf-16-with-mark";

/**
 * Text as bytes in an encoding of a Swedish export. Of Windows-1252 only what it shares with Latin-1 is written.
 *
 * @throws {RangeError} when a character is not in the encoding
 */
export function encodeText(text: string, encoding: Encoding): Buffer {
  if (encoding === "utf-8-with-mark") return Buffer.from(`\ufeff${text}`, "utf8");
  if (encoding === "utf-16-with-mark") return Buffer.from(`\ufeff${text}`, "utf16le");
  const foreign = [...text].find((character) => /[^\t\r\n -~\u00a0-\u00ff]/u.test(character));
  if (foreign !== undefined) throw new RangeError(`${JSON.stringify(foreign)} is not in ${encoding}`);
  return Buffer.from(text, "latin1");
}

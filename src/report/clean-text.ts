// Everything but tab, line feed, carriage return and the characters that XML 1.0 allows.
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A text without what XML cannot hold, such as control characters and halves of characters: Word and Excel refuse a file
 * that has them.
 */
export function cleanText(text: string): string {
  return text.replace(NOT_XML, "");
}

import type { Locator } from "./wanted.ts";

const LINE_FEED = 0x0a;

/** Where a figure stands in a file of values: `line 17`, counted from 1 with the head. The bytes are searched, not parsed. */
export const locateInValues: Locator = (content) => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return ({ kpi, area, period, gender }) => {
    const found = bytes.indexOf(`\n${kpi},${area},${period},${gender},`);
    if (found < 0) return undefined;
    let line = 2;
    for (let at = bytes.indexOf(LINE_FEED); at < found; at = bytes.indexOf(LINE_FEED, at + 1)) line++;
    return `line ${line}`;
  };
};

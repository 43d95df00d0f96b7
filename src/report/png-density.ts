import { crc32 } from "node:zlib";

/** The signature and the header, which come first in every PNG: 8 bytes, and 4 + 4 + 13 + 4. */
const HEADER = 33;
const INCH = 0.0254;

/**
 * Say in a PNG how large it is on paper (the chunk pHYs), so that Word and layout programs place it at its size.
 *
 * @param png without such a chunk
 * @param dpi points to the inch
 */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write("pHYs", 4, "latin1");
  chunk.writeUInt32BE(Math.round(dpi / INCH), 8);
  chunk.writeUInt32BE(Math.round(dpi / INCH), 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, HEADER), chunk, png.subarray(HEADER)]);
}

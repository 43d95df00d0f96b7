import { createHash } from "node:crypto";

/**
 * SHA-256 of bytes or of text in UTF-8, as 64 hexadecimal digits.
 *
 * @example
 * sha256(""); // => "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
 */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

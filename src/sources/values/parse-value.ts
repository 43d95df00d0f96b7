/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);
const MOST_DIGITS = 15;
const [MINUS, POINT, ZERO] = [0x2d, 0x2e, 0x30];

/**
 * The number that bytes write with a decimal point; NaN when they write none.
 *
 * Up to fifteen digits and a power of ten up to 10²² are both exact as doubles, so that their quotient is the double
 * nearest to what is written (Clinger 1990, How to read floating point numbers accurately, the fast case); anything
 * longer goes the usual way.
 *
 * @example
 * parseValue(new TextEncoder().encode("-45.5"), 0, 5); // => -45.5
 */
export function parseValue(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === MINUS;
  if (negative) at++;
  let [digits, mantissa, point] = [0, 0, -1];
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
    } else if (byte === POINT && point < 0) point = at;
    else return slowly(bytes, start, end);
  }
  if (digits === 0 || digits > MOST_DIGITS) return slowly(bytes, start, end);
  const value = point < 0 ? mantissa : mantissa / (POWERS[end - 1 - point] ?? Number.NaN);
  return negative ? -value : value;
}

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function slowly(bytes: Uint8Array, start: number, end: number): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

const first = 500;
const longest = 30_000;

/**
 * Milliseconds before the next attempt: exponential back-off with full jitter, so that clients that failed together do not
 * come back together. A draw from 0 up to 0.5 s, 1 s, 2 s, … at most 30 s.
 */
export function backOff(attempt: number, random: () => number): number {
  return random() * Math.min(longest, first * 2 ** (attempt - 1));
}

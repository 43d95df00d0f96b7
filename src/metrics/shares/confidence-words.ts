import { formatNumber } from "../../text/number.ts";

/**
 * Write a confidence as a genitive, with the decimals that it needs: never "100 procents".
 *
 * @example
 * [0.95, 0.999, 0.99999999999].map(confidenceWords); // => ["95 procents", "99,9 procents", "99,999999999 procents"]
 */
export function confidenceWords(confidence: number): string {
  // Ten figures hide the error of 100 times a fraction, unless they round up to certainty.
  const rounded = Number((100 * confidence).toPrecision(10));
  const level = rounded < 100 ? rounded : Number((100 * confidence).toPrecision(16));
  const [mantissa = "", exponent = "0"] = String(level).split("e");
  const digits = Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
  return formatNumber(level, { digits: Math.min(20, digits), unit: "procents" });
}

import { formatNumber } from "../../text/number.ts";
import type { UsedFigure } from "./finding.ts";

// Shares have up to eight decimals, from which counts can be recovered: more than two serve no reader here.
const MOST = 2;

/**
 * A figure as a reader sees it, without its unit.
 *
 * @example
 * figureText({ value: 88.57142857 }); // => "88,57"
 * figureText({ value: 82 }); // => "82"
 */
export function figureText({ value }: Pick<UsedFigure, "value">): string {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return formatNumber(value, { digits: Math.abs(value) >= 1000 ? 0 : Math.min(MOST, decimals) });
}

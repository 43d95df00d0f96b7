import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { checkNumber, checkObject } from "../check.ts";
import { finiteResult } from "../finite-result.ts";
import { checkRecomputed, type RecomputedIndex } from "./recomputed-index.ts";

/** A published value that does not follow from its components. */
export interface IndexFinding extends RecomputedIndex {
  /** Published minus recomputed, in points; null where one of the two does not exist. */
  readonly difference: number | null;
  readonly kind: "differs" | "component missing" | "not published";
  /** In Swedish, for readers. */
  readonly reason: string;
}

/** What an audit of one index and year found. */
export interface IndexAudit {
  readonly findings: readonly IndexFinding[];
  /** How many municipalities have both a published and a recomputed value, and how many of these agree. */
  readonly compared: number;
  readonly follow: number;
  readonly tolerance: number;
  readonly method: "published-less-recomputed";
  readonly assumes: readonly string[];
}

const REASONS: Readonly<Record<IndexFinding["kind"], string>> = {
  differs: "följer inte av komponenterna som de nu är publicerade",
  "component missing": "publicerat, men minst en komponent saknar nu värde",
  "not published": "inte publicerat, fast alla komponenter har värde",
};

// Of all values of the four indices 2016–2022 none is off by between 0.000001 and 0.0001: below, they follow.
const TOLERANCE = 1e-6;

// A convention: with fewer, "most" and "few" are a matter of one or two municipalities. Stockholm county has 26.
const ENOUGH_TO_GUESS = 20;

/**
 * Audit an index (granskning av ett index): which published values no longer follow from their components? Components
 * are revised without notice, and the index is not always counted anew: from 2018 on, some published values of U28001
 * do not follow. Then a change between years can be a change of the arithmetic.
 *
 * An index is relative. When *most* values are a little off, a revised component has probably moved the scale (its
 * percentiles); when *few* are, their own components were probably revised. The summary says which of the two it looks
 * like when at least 20 municipalities can be compared, below that only how many differ; which component it was, the
 * audit cannot know.
 *
 * @param rows of {@link recomputeIndex}: one index, one year
 * @param options `tolerance`: how far in points a value may be off; 0.000001 when nothing is said
 * @returns findings with the largest difference first, those without a difference last
 * @throws {TypeError|RangeError} when there are no rows, a value is neither a finite number nor null, or the tolerance is
 * below 0
 * @example
 * const row = { municipality: "0126", name: "Huddinge", published: 32, recomputed: 30 };
 * auditIndex([row]).findings[0].difference; // => 2
 */
export function auditIndex(
  rows: readonly RecomputedIndex[],
  options: { readonly tolerance?: number } = {},
): Summarised<IndexAudit> {
  const { tolerance = TOLERANCE } = checkObject("options", options, ["tolerance"]);
  checkNumber("tolerance", tolerance, "nonNegative");
  if (checkRecomputed(rows).length === 0) throw new RangeError("rows must hold at least one municipality, was empty");
  const compared = rows.filter((row) => row.published !== null && row.recomputed !== null).length;
  const findings = rows.flatMap((row) => finding(row, tolerance)).sort((a, b) => size(b) - size(a) || order(a, b));
  const differ = findings.filter(({ kind }) => kind === "differs").length;
  const follow = compared - differ;
  const assumes = ["Komponenterna tas som de är publicerade i körningen; de kan ha reviderats sedan indexet räknades."];
  const method = "published-less-recomputed" as const;
  const result = finiteResult("rows", { findings, compared, follow, tolerance, method, assumes });
  return summarised(result, sentence(result, differ), assumes);
}

function finding(row: RecomputedIndex, tolerance: number): IndexFinding[] {
  const { published, recomputed } = row;
  if (published === null && recomputed === null) return [];
  if (published === null) return [{ ...row, ...described("not published"), difference: null }];
  if (recomputed === null) return [{ ...row, ...described("component missing"), difference: null }];
  const difference = published - recomputed;
  return Math.abs(difference) <= tolerance ? [] : [{ ...row, ...described("differs"), difference }];
}

function described(kind: IndexFinding["kind"]) {
  return { kind, reason: REASONS[kind] };
}

function size({ difference }: IndexFinding): number {
  return difference === null ? -1 : Math.abs(difference);
}

function order(a: IndexFinding, b: IndexFinding): number {
  return a.municipality < b.municipality ? -1 : 1;
}

function sentence({ findings, compared, follow }: IndexAudit, differ: number): string {
  if (compared === 0) return "Inget publicerat värde kan jämföras med sina komponenter.";
  const largest = findings[0]?.difference ?? 0;
  const why =
    differ > compared / 2
      ? "när de flesta avviker har troligen en reviderad komponent flyttat indexets skala"
      : "när några få avviker är det troligen deras egna komponenter som har reviderats";
  const most = `${formatNumber(differ)} avviker, som mest ${formatNumber(Math.abs(largest), { digits: 1 })}`;
  const off = compared < ENOUGH_TO_GUESS ? most : `${most}: ${why}`;
  const tail = differ === 0 ? "" : `; ${off}`;
  return `${formatNumber(follow)} av ${formatNumber(compared)} publicerade värden följer av komponenterna${tail}.`;
}

import { decimalsOf, shiftPoint } from "./decimal.ts";
import { addsUp, unitOf } from "./units.ts";

/** A sum held against its parts, in the sum's own unit. */
export interface SumCheck {
  readonly verdict: "agrees" | "rounding" | "differs" | "not checked";
  readonly stated: number;
  readonly computed: number | null;
  /** Stated − computed. */
  readonly difference: number | null;
  /** How many parts. */
  readonly parts: number;
  /** The largest difference that rounding can make: half a step of the last decimal for the sum and for each part. */
  readonly roundingBound: number | null;
  /** Why it was not checked. */
  readonly reason: string | null;
}

/** A number as it stands, with its unit; the reason why there is none, where there is none. */
export interface Addend {
  readonly digits: string | undefined;
  readonly unit: string | undefined;
}

// Below this, relative to what was added, a difference is how computers hold decimals.
const HAIR = 1e-9;

/**
 * Hold a sum against its parts. A difference may come from each of them having been rounded: with n parts written to d decimals it is at
 * most (n + 1)·0.5·10⁻ᵈ.
 *
 * @example
 * const tkr = (digits) => ({ digits, unit: "tkr" });
 * const { verdict, difference, roundingBound } = checkSum(tkr("10"), [tkr("3"), tkr("6")]);
 * [verdict, difference, roundingBound]; // => ["rounding", 1, 1.5]
 */
export function checkSum(sum: Addend, parts: readonly Addend[]): SumCheck {
  const fallback = parts.find(({ unit }) => unit !== undefined)?.unit ?? "";
  const own = unitOf(sum.unit ?? fallback);
  const stated = Number(sum.digits);
  const nothing = { stated, computed: null, difference: null, parts: parts.length, roundingBound: null };
  const unchecked = (reason: string): SumCheck => ({ verdict: "not checked", ...nothing, reason });
  if (parts.length === 0) return unchecked("no rows above it are its parts");
  if (!addsUp(sum.unit ?? fallback)) return unchecked(`${sum.unit ?? fallback} does not add up`);
  const given = parts.flatMap(({ digits, unit }) =>
    digits === undefined ? [] : [{ digits, unit: unitOf(unit ?? sum.unit ?? fallback) }],
  );
  if (given.length < parts.length) return unchecked("parts are missing");
  if (given.some(({ unit }) => unit.family !== own.family)) return unchecked("its parts are in other units");
  const decimals = Math.max(...[sum.digits ?? "", ...given.map(({ digits }) => digits)].map(decimalsOf));
  const values = given.map(({ digits, unit }) => shiftPoint(digits, unit.exponent - own.exponent));
  const computed = tidy(values.reduce((total, value) => total + value, 0));
  const difference = tidy(stated - computed);
  const size = values.reduce((total, value) => total + Math.abs(value), Math.abs(stated));
  const steps = given.reduce((total, { unit }) => total + 10 ** (unit.exponent - own.exponent), 1);
  const roundingBound = tidy((steps * 0.5) / 10 ** decimals);
  const off = Math.abs(difference);
  const verdict = off <= size * HAIR ? "agrees" : off <= roundingBound * (1 + HAIR) ? "rounding" : "differs";
  return {
    verdict,
    stated,
    computed,
    difference: verdict === "agrees" ? 0 : difference,
    parts: parts.length,
    roundingBound,
    reason: null,
  };
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

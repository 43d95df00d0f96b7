// Composite indices among the key figures that Huddinge follows: resource, quality and efficiency indices, and HME.
const INDICES: ReadonlySet<string> = new Set(["U00200", "U20008", "U20404", "U20900", "U28001", "U28408", "U28900"]);

/**
 * Refuse to give an index a sampling error: it is computed from other figures, relative to all municipalities, and a
 * margin or a standard error of it would be invented. Only the indices of our own table are known.
 *
 * @throws {RangeError} naming the index
 * @example
 * refuseIndex("U23471"); // => undefined
 */
export function refuseIndex(kpi: string | undefined): void {
  if (kpi === undefined || !INDICES.has(kpi)) return;
  throw new RangeError(`${kpi} is an index and has no sampling error: leave uncertainty out`);
}

import { naturalVariation } from "../../metrics/indices/natural-variation.ts";

/** A municipality's last change among all municipalities' changes between the same years. */
export interface LastChange {
  readonly from: number;
  readonly to: number;
  readonly change: number;
  /** Null when more than half of the changes are equal. */
  readonly robustZ: number | null;
  /** Whether |robustZ| is above 3. */
  readonly unusual: boolean | null;
  readonly n: number;
}

const FEWEST = 5;

/**
 * The last change against natural variation: see {@link naturalVariation}.
 *
 * @returns undefined when the municipality lacks one of the values, or fewer than five municipalities have both
 */
export function lastChange(
  before: readonly [number, ReadonlyMap<string, number>],
  after: readonly [number, ReadonlyMap<string, number>],
  municipality: string,
): LastChange | undefined {
  const changes = new Map<string, number>();
  for (const [area, value] of after[1]) {
    const earlier = before[1].get(area);
    if (earlier !== undefined) changes.set(area, value - earlier);
  }
  if (changes.size < FEWEST || !changes.has(municipality)) return undefined;
  const { change, robustZ, unusual, n } = naturalVariation(changes, municipality);
  return { from: before[0], to: after[0], change, robustZ, unusual, n };
}

import { placeKey } from "./place-key.ts";
import type { Reading } from "./reading.ts";

/** Files of one run speak of different things: none is right where two say the same. */
export function refuseOverlap(readings: readonly Reading[]): void {
  const owner = new Map<string, string>();
  const described = new Map<string, string>();
  for (const { file, mapping, figures } of readings) {
    for (const figure of figures) {
      const key = placeKey(figure);
      const other = owner.get(key);
      if (other !== undefined) throw new RangeError(`${file} and ${other} both hold ${key.replaceAll("|", " ")}`);
      owner.set(key, file);
    }
    for (const [id, { title, ...rest }] of [...Object.entries(mapping.keyFigures), ...Object.entries(mapping.areas)]) {
      const words = "unit" in rest ? `${title}, ${rest.unit}` : title;
      const before = described.get(id);
      if (before !== undefined && before !== words)
        throw new RangeError(`${id} is ${before} in one file and ${words} in ${file}`);
      described.set(id, words);
    }
  }
}
